import type { Context } from '../../../src/actions/base/context.ts';
import { getGapOfDay } from '../../../src/actions/evidence/judging/getGapOfDay.ts';
import { listFindings } from '../../../src/actions/evidence/judging/listFindings.ts';
import { judgeAfresh } from '../../../src/actions/evidence/judging/live/judgeAfresh.ts';
import { day } from '../../../src/core/base/day.ts';
import { dayMs } from '../../../src/core/base/instant.ts';
import { findingsOf, judge, judgeAgain, type Measure } from '../../../src/core/evidence/rules/base/judge.ts';
import { rules as all } from '../../../src/core/evidence/rules/rules.ts';
import type { LedgerRecord } from '../../../src/core/ledger/record.ts';
import type { Bench, Figure } from '../../base/bench.ts';
import { editImpact, fillWithExamples } from '../../base/examples.ts';
import { onBoth } from '../../base/ledger.ts';
import { spreadFigures, timeAfter, timeEach } from '../../base/spread.ts';

const size = 5_000;
const count = { warmUp: 20, times: 100 };

/** Judging a whole ledger, judging it again after an edit, and what a person waits for who asks. */
export const rules: Bench = {
  how: 'Every rule over 5,000 complete records of all kinds that rules read but the profile, of which there is one at most: those of the rules’ own examples, over and over with ids of their own, kept through the log and read as the store gives them. Judging afresh, judging again after one impact was changed (another one each time); and on SQLite and on PostgreSQL reading and judging without memory, and the actions behind Today’s gap and behind the findings of one record, with the ledger in memory as nobody changed it, and each time after one impact was changed and kept. 100 times each after 20 not counted; keeping the change is not counted.',
  run: (ground) =>
    onBoth(ground, async (context, name) => {
      const records = await fillWithExamples(context, size);
      const inCore = name === 'SQLite' ? await judgeInCore(context, records) : [];
      return [...inCore, ...(await ask(context, name, records))];
    }),
};

async function judgeInCore({ now }: Context, records: readonly LedgerRecord[]): Promise<readonly Figure[]> {
  const today = day(now() / dayMs);
  const measure: Measure = { rules: all, limits: {}, today, witnessed: () => 'fresh' };
  const fresh = await timeEach(count, async () => findingsOf(judge(records, measure), measure));
  const before = judge(records, measure);
  const impacts = records.filter(({ kind }) => kind === 'impact');
  const again = await timeEach(count, async (turn) => {
    const edited = edit(impacts, turn);
    return findingsOf(judgeAgain(before, [edited], measure), measure);
  });
  return [
    ...spreadFigures(`${all.length} rules over 5,000 records`, fresh, { p50: 100 }),
    ...spreadFigures('  again after one edit', again, { p50: 10 }),
  ];
}

function edit(impacts: readonly LedgerRecord[], turn: number): LedgerRecord {
  const impact = impacts[turn % impacts.length];
  if (impact === undefined) throw new Error('no rule has an impact in its examples');
  return { ...impact, fields: { ...impact.fields, after: `It is otherwise, ${turn}.` } };
}

/** What a person waits for, with and without the ledger in memory. */
async function ask(context: Context, name: string, records: readonly LedgerRecord[]): Promise<readonly Figure[]> {
  const change = (turn: number) => editImpact(context, records, turn);
  const afresh = await timeEach(count, () => judgeAfresh(context, { mark: undefined, most: size }));
  const warm = await timeEach(count, () => getGapOfDay(context));
  const edited = await timeAfter(count, change, () => getGapOfDay(context));
  const recordId = records.findLast(({ kind }) => kind === 'impact')?.id;
  const ofOne = await timeEach(count, () => listFindings(context, { recordId }));
  const ofEdited = await timeAfter(count, change, ({ id }) => listFindings(context, { recordId: id }));
  return [
    ...spreadFigures(`read and judge 5,000 records, ${name}`, afresh, {}),
    ...spreadFigures('  the gap of the day, from memory', warm, {}),
    ...spreadFigures('  the same after one edit', edited, {}),
    ...spreadFigures('  what is found of one record, from memory', ofOne, {}),
    ...spreadFigures('  the same after it was edited', ofEdited, {}),
  ];
}
