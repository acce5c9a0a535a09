import { type Context, freshId } from '../../src/actions/base/context.ts';
import { appendRevisions, sayOne } from '../../src/actions/ledger/append.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { recordsOf } from '../../src/core/evidence/rules/base/sketch.ts';
import { rules } from '../../src/core/evidence/rules/rules.ts';
import { findKind } from '../../src/core/kinds.ts';
import type { Fields } from '../../src/core/ledger/fields/value.ts';
import type { LedgerRecord } from '../../src/core/ledger/record.ts';
import { findRecord } from '../../src/store/ledger/records.ts';

/** Keeps the examples of the rules, over and over with ids of their own, until there are as many records as are wanted. */
export async function fillWithExamples(context: Context, size: number): Promise<readonly LedgerRecord[]> {
  const examples = rules.flatMap(({ passes, fails }) => [recordsOf(passes), recordsOf(fails)]).map(withoutProfile);
  const records: LedgerRecord[] = [];
  for (let turn = 0; records.length < size; turn += 1)
    records.push(...renew(context, examples[turn % examples.length]));
  return context.store.transact((tx) =>
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

/** Says of one of these impacts, another one each turn, that it is otherwise now. */
export async function editImpact(
  context: Context,
  records: readonly LedgerRecord[],
  turn: number,
): Promise<LedgerRecord> {
  const impacts = records.filter(({ kind }) => kind === 'impact');
  const picked = impacts[turn % impacts.length]?.id;
  const kind = findKind('impact');
  return context.store.transact(async (tx) => {
    const before = picked === undefined ? undefined : await findRecord(tx, context.scope, picked);
    if (before === undefined || kind === undefined) throw new Error('no rule has an impact in its examples');
    const fields = { ...before.fields, after: `It is otherwise, ${turn}.` };
    const saying = { id: before.id, kind, before, standing: 'kept', means: 'person', fields } as const;
    return sayOne(context, tx, saying);
  });
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
