import { barAimedAt } from '../../../core/evidence/bars/aimedAt.ts';
import { barRules } from '../../../core/evidence/bars/bar.ts';
import { foundBy, type Readiness, readinessOf } from '../../../core/evidence/bars/readiness.ts';
import { type Apart, disagreementsIn, setApart } from '../../../core/evidence/judging/disagreements.ts';
import { profile } from '../../../core/evidence/kinds/people/profile.ts';
import { type Finding, judge, type Measure } from '../../../core/evidence/rules/base/judge.ts';
import { isSubject } from '../../../core/evidence/rules/base/subjects.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Context } from '../../base/context.ts';
import { readMeasured } from '../judging/judgeLedger.ts';
import { type BarText, type BrokenBar, type HeldBar, holdBars } from './heldBars.ts';

/** How a ledger stands before one bar. */
export type ByBar = HeldBar & {
  readonly readiness: Readiness;
  /** What its rules find, and nobody disagrees with. */
  readonly open: readonly Finding[];
  /** What somebody disagrees with. */
  readonly apart: readonly Apart[];
};

/** A ledger, and how to judge it by one of its bars. */
export type Barred = {
  readonly records: readonly LedgerRecord[];
  /** How many of them rules read. */
  readonly judged: number;
  readonly whole: boolean;
  readonly bars: readonly HeldBar[];
  readonly broken: readonly BrokenBar[];
  /** The bar that whoever keeps the ledger aims at. */
  readonly aimed: HeldBar | undefined;
  readonly judgeBy: (held: HeldBar) => ByBar;
};

/** Reads the ledger of a workspace with its bars. Each bar judges it by its own thresholds before those of the workspace. */
export async function readBarred(context: Context, texts: readonly BarText[]): Promise<Barred> {
  const { records, whole, measure } = await readMeasured(context);
  const { bars, broken } = await holdBars(records, texts);
  const aim = records.find(({ kind }) => kind === profile.name);
  const named = bars.map((held) => ({ ...held.bar, held }));
  return {
    records,
    judged: records.filter(({ kind }) => isSubject(kind)).length,
    whole,
    bars,
    broken,
    aimed: barAimedAt(named, aim === undefined ? '' : (valuesOf(profile, aim.fields).aim ?? ''))?.held,
    judgeBy: (held) => judgeBy(held, records, measure),
  };
}

function judgeBy(held: HeldBar, records: readonly LedgerRecord[], measure: Measure): ByBar {
  const { bar } = held;
  const by = { ...measure, rules: barRules(bar), limits: { ...measure.limits, ...bar.limits } };
  const found = foundBy(judge(records, by), by);
  const { open, apart } = setApart(found.findings, disagreementsIn(records), by.today);
  return { ...held, readiness: readinessOf({ ...found, findings: open }, bar), open, apart };
}
