import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../base/day.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import { rules } from '../rules.ts';
import { findingsOf, judge, judgeAgain, type Measure } from './judge.ts';
import { recordsOf } from './sketch.ts';

const measure: Measure = { rules, limits: {}, today: day(20_600), witnessed: () => 'fresh' };

/** Every record of every example: those of one key are states of one record, which never changes its kind. */
const told = rules.flatMap(({ passes, fails }) => [...recordsOf(passes), ...recordsOf(fails)]);
const kinds = new Map(told.map(({ id, kind }) => [id, kind]));
const states = told.filter(({ id, kind }) => kinds.get(id) === kind);
const edit = fc.record({
  record: fc.constantFrom(...states),
  standing: fc.constantFrom('kept' as const, 'kept' as const, 'draft' as const, 'removed' as const),
});

const newestOf = (records: readonly LedgerRecord[]): readonly LedgerRecord[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];

test('judging again after edits finds what judging afresh finds', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), fc.array(edit, { minLength: 1, maxLength: 4 }), (first, then) => {
      const toldBy = (edits: typeof first) => edits.map(({ record, standing }) => ({ ...record, standing }));
      const [before, after] = [newestOf(toldBy(first)), newestOf(toldBy(then))];
      const again = judgeAgain(judge(before, measure), after, measure);
      const afresh = judge(newestOf([...before, ...after]), measure);
      expect(findingsOf(again, measure)).toEqual(findingsOf(afresh, measure));
    }),
  );
});

test('the order in which records come makes no difference', () => {
  const records = newestOf(states);
  const found = findingsOf(judge(records, measure), measure);
  expect(JSON.stringify(findingsOf(judge(records.toReversed(), measure), measure))).toBe(JSON.stringify(found));
  expect(found).not.toEqual([]);
});
