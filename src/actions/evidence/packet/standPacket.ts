import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { standPacket as endpoint } from '../../../contract/evidence/packet/packetReading.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { barNamedIn } from '../../../core/evidence/bars/aimedAt.ts';
import { aimedLevel } from '../../../core/evidence/bars/bar.ts';
import { holdAgainst, judgeAt } from '../../../core/evidence/bars/judgeAt.ts';
import { groupByRule } from '../../../core/evidence/judging/grouping.ts';
import { packet } from '../../../core/evidence/kinds/judging/packet.ts';
import { openPacket } from '../../../core/evidence/packet/draftPacket.ts';
import { liftsOf } from '../../../core/evidence/packet/lifting/lifts.ts';
import { questionsTo } from '../../../core/evidence/packet/lifting/questions.ts';
import { openHanging, putForward } from '../../../core/evidence/packet/putForward.ts';
import type { Finding } from '../../../core/evidence/rules/base/judge.ts';
import type { Weight } from '../../../core/evidence/rules/base/rule.ts';
import { rules } from '../../../core/evidence/rules/rules.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { Context } from '../../base/context.ts';
import { type BarText, type HeldBar, holdBars } from '../bars/heldBars.ts';
import { showBar } from '../bars/listReadiness.ts';
import { noBar } from '../bars/refusals.ts';
import { type Judged, judgeLedger } from '../judging/judgeLedger.ts';
import { findPacket } from './findPacket.ts';
import { countImpacts, named } from './shown.ts';

type Shown = ResponseOf<typeof endpoint>;
type Asked = ParsedRequestOf<typeof endpoint> & { readonly texts: readonly BarText[] };

/** How a packet stands before a bar: over what it puts forward, beside the whole ledger. */
export async function standPacket(
  context: Context,
  { recordId, bar: key, texts }: Asked,
): Promise<Shown | Refusal<'no-packet' | 'no-bar'>> {
  const written = await findPacket(context, recordId);
  if (isRefusal(written)) return written;
  const ledger = await judgeLedger(context);
  const { records, measure, open } = ledger;
  const { bars } = await holdBars(records, texts);
  const { bar: level, objections = [] } = valuesOf(packet, written.fields);
  const own = findNamed(bars, level ?? '');
  const held = key === undefined ? own : bars.find((one) => one.key === key);
  if (key !== undefined && held === undefined) return noBar();
  const { cases } = openPacket(records, written, measure);
  const answered = objections.flatMap(({ objection, answer }) => (answer === undefined ? [] : (objection ?? [])));
  return {
    named: level ?? null,
    namedBar: own?.key ?? null,
    bars: bars.map(({ key: its, bar }) => ({ key: its, name: bar.name, aims: aimedLevel(bar)?.name ?? bar.aims })),
    cases: cases.map((impact) => ({
      impact: named(impact),
      ...missedIn(impact.id, open),
      isAnswered: objections.some(({ answer, about = [] }) => answer !== undefined && about.includes(impact.id)),
    })),
    impacts: countImpacts(records),
    at: held === undefined ? null : standAt(held, { ledger, cases: cases.map(({ id }) => id), answered }),
  };
}

function missedIn(id: RecordId, open: readonly Finding[]): Pick<Shown['cases'][number], 'gates' | 'gaps'> {
  const its = open.filter(({ record }) => record?.id === id);
  const missed = groupByRule(its, rules).map(({ rule }) => rule);
  const ofWeight = (wanted: Weight) =>
    missed.filter(({ weight }) => weight === wanted).map(({ id: rule, name }) => ({ id: rule, name }));
  return { gates: ofWeight('gate'), gaps: ofWeight('gap') };
}

const findNamed = (bars: readonly HeldBar[], level: string): HeldBar | undefined =>
  barNamedIn(
    bars.map((held) => ({ ...held.bar, held })),
    level,
  )?.held;

type Stood = {
  readonly ledger: Judged;
  readonly cases: readonly RecordId[];
  readonly answered: readonly string[];
};

function standAt(held: HeldBar, { ledger, cases, answered }: Stood): NonNullable<Shown['at']> {
  const { bar } = held;
  const { records, measure } = ledger;
  const hanging = openHanging(records);
  const judgeCases = (ids: readonly RecordId[]) => judgeAt(bar, putForward(records, hanging(ids)), measure);
  const told = judgeCases(cases);
  const whole = holdAgainst(bar, ledger);
  const byId = new Map(records.map((record) => [record.id, record]));
  const readinessWith = (id: RecordId) => judgeCases([...cases, id]).readiness;
  return {
    packet: showBar({ ...held, ...told }, byId),
    ledger: showBar({ ...held, ...whole }, byId),
    lifts: liftsOf({ told: told.readiness, whole: whole.readiness, records, cases, hanging, readinessWith }).map(
      ({ impact, dimensions }) => ({ impact: named(impact), dimensions }),
    ),
    questions: questionsTo({ bar, ...told, answered }),
  };
}
