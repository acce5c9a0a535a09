import { type Context, freshId } from '../../../src/actions/base/context.ts';
import { listFindings } from '../../../src/actions/evidence/judging/listFindings.ts';
import { appendRevisions } from '../../../src/actions/ledger/append.ts';
import { day } from '../../../src/core/base/day.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import { dayMs } from '../../../src/core/base/instant.ts';
import { findingsOf, judge, judgeAgain, type Measure } from '../../../src/core/evidence/rules/base/judge.ts';
import { recordsOf } from '../../../src/core/evidence/rules/base/sketch.ts';
import { rules as all } from '../../../src/core/evidence/rules/rules.ts';
import { findKind } from '../../../src/core/kinds.ts';
import type { Fields } from '../../../src/core/ledger/fields/value.ts';
import type { LedgerRecord } from '../../../src/core/ledger/record.ts';
import { listRecords } from '../../../src/store/ledger/listing.ts';
import type { Bench, Figure } from '../../base/bench.ts';
import { onBoth } from '../../base/ledger.ts';
import { spreadFigures, timeEach } from '../../base/spread.ts';

const size = 5_000;
const count = { warmUp: 20, times: 100 };

/** Judging a whole ledger, and judging it again after an edit. */
export const rules: Bench = {
  how: 'Every rule over 5,000 complete records of all kinds that rules read but the profile, of which there is one at most: those of the rules’ own examples, over and over with ids of their own, kept through the log and read as the store gives them. Judging afresh, judging again after one impact was changed (another one each time), both 100 times after 20 not counted; and the action behind the screen, which reads the records and judges them, on SQLite and on PostgreSQL.',
  run: (ground) =>
    onBoth(ground, async (context, name) => {
      await fill(context);
      const inCore = name === 'SQLite' ? await judgeInCore(context) : [];
      const tookMs = await timeEach(count, () => listFindings(context, {}));
      return [...inCore, ...spreadFigures(`read and judge 5,000 records, ${name}`, tookMs, {})];
    }),
};

async function judgeInCore(context: Context): Promise<readonly Figure[]> {
  const { store, scope, now } = context;
  const page = await listRecords(store.db, scope, { filter: { standing: 'kept' }, limit: size });
  const records = page.map(({ record }) => record);
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

/** Keeps the examples of the rules, until there are as many records as are wanted. */
async function fill(context: Context): Promise<void> {
  const examples = all.flatMap(({ passes, fails }) => [recordsOf(passes), recordsOf(fails)]).map(withoutProfile);
  const records: LedgerRecord[] = [];
  for (let turn = 0; records.length < size; turn += 1)
    records.push(...renew(context, examples[turn % examples.length]));
  await context.store.transact((tx) =>
    appendRevisions(
      context,
      tx,
      records.slice(0, size).map(({ id, kind: name, means, fields }) => {
        const kind = findKind(name);
        if (kind === undefined) throw new Error(`there is no kind ${name}`);
        return { id, kind, before: null, standing: 'kept', means, fields };
      }),
    ),
  );
}

/** Nobody has more than one, and every other rule of a profile looks at everything. */
const withoutProfile = (records: readonly LedgerRecord[]): readonly LedgerRecord[] =>
  records.filter(({ kind }) => kind !== 'profile');

/** The same records under ids of their own. */
function renew(context: Context, records: readonly LedgerRecord[] = []): readonly LedgerRecord[] {
  const ids = new Map(records.map(({ id }) => [id, freshId<'record'>(context)]));
  return records.map((record) => ({
    ...record,
    id: ids.get(record.id) ?? record.id,
    fields: renamed(record.fields, ids),
  }));
}

const renamed = (fields: Fields, ids: ReadonlyMap<RecordId, RecordId>): Fields =>
  JSON.parse(JSON.stringify(fields), (_, value: unknown) =>
    typeof value === 'string' ? (ids.get(value as RecordId) ?? value) : value,
  ) as Fields;
