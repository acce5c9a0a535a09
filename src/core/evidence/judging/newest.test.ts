import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordId } from '../../base/id.ts';
import type { Instant } from '../../base/instant.ts';
import type { LedgerRecord, Standing } from '../../ledger/record.ts';
import { renewNewest } from './newest.ts';

const most = 5;

const recordOf = (id: string, standing: Standing, changedAt: number): LedgerRecord => ({
  id: id as RecordId,
  kind: 'team',
  standing,
  means: 'person',
  fields: {},
  revision: 1,
  title: id,
  createdAt: 0 as Instant,
  changedAt: changedAt as Instant,
});

/** What a list of the last changed answers, asked anew. */
function newestOf(all: ReadonlyMap<string, LedgerRecord>) {
  const kept = [...all.values()]
    .filter(({ standing }) => standing === 'kept')
    .toSorted((one, other) => other.changedAt - one.changedAt || (one.id < other.id ? 1 : -1));
  return { records: kept.slice(0, most), whole: kept.length <= most };
}

const edits = fc.array(
  fc.array(
    fc.record({
      id: fc.constantFrom(...'ABCDEFGH'),
      standing: fc.constantFrom('kept' as const, 'kept' as const, 'draft' as const, 'removed' as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  { maxLength: 20 },
);

test('the last changed records after an edit are those of a list made anew, or it has to be made anew', () => {
  fc.assert(
    fc.property(edits, (told) => {
      const all = new Map<string, LedgerRecord>();
      let known = newestOf(all);
      for (const [at, edit] of told.entries()) {
        const changed = new Map(edit.map(({ id, standing }) => [id, recordOf(id, standing, at)]));
        for (const [id, record] of changed) all.set(id, record);
        const renewed = renewNewest(known, [...changed.values()], most);
        const anew = newestOf(all);
        if (renewed === undefined) {
          expect(known.whole).toBe(false);
        } else {
          expect({ records: renewed.records, whole: renewed.whole }).toEqual(anew);
          const held = [...known.records.map(({ id }) => id), ...changed.keys()];
          const left = held.filter(
            (id) => all.get(id)?.standing === 'kept' && !anew.records.some((one) => one.id === id),
          );
          expect(renewed.gone.map(({ id }) => id).toSorted()).toEqual([...new Set(left)].toSorted());
        }
        known = anew;
      }
    }),
  );
});
