import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../base/day.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { Witnessed } from '../../ladder.ts';
import { rules } from '../rules.ts';
import { findingsBy, findingsOf, judge, judgeAgain, type Limits, type Measure } from './judge.ts';
import { recordsOf } from './sketch.ts';
import { thresholds } from './thresholds.ts';

const measure: Measure = { rules, limits: {}, today: day(20_600), witnessed: () => 'fresh' };

/** Every record of every example: those of one key are states of one record, which never changes its kind. */
const told = rules.flatMap(({ passes, fails }) => [...recordsOf(passes), ...recordsOf(fails)]);
const kinds = new Map(told.map(({ id, kind }) => [id, kind]));
const states = told.filter(({ id, kind }) => kinds.get(id) === kind);
const edit = fc.record({
  record: fc.constantFrom(...states),
  standing: fc.constantFrom('kept' as const, 'kept' as const, 'draft' as const, 'removed' as const),
});
const edits = (minLength: number, maxLength: number) => fc.array(edit, { minLength, maxLength });

const toldBy = (said: readonly { readonly record: LedgerRecord; readonly standing: LedgerRecord['standing'] }[]) =>
  newestOf(said.map(({ record, standing }) => ({ ...record, standing })));

const newestOf = (records: readonly LedgerRecord[]): readonly LedgerRecord[] => [
  ...new Map(records.map((record) => [record.id, record])).values(),
];

const say = (findings: unknown): string => JSON.stringify(findings);

test('judging again after edits finds what judging afresh finds, byte for byte', () => {
  fc.assert(
    fc.property(edits(0, 60), fc.array(edits(1, 4), { minLength: 1, maxLength: 4 }), (first, turns) => {
      let records = toldBy(first);
      let judgement = judge(records, measure);
      for (const turn of turns.map(toldBy)) {
        records = newestOf([...records, ...turn]);
        judgement = judgeAgain(judgement, turn, measure);
        expect(say(findingsOf(judgement, measure))).toBe(say(findingsOf(judge(records, measure), measure)));
      }
    }),
  );
});

test('a testimonial that stands otherwise is judged again as a record that changed', () => {
  const stands = fc.constantFrom<Witnessed>('fresh', 'stale', 'withdrawn');
  const testimonials = states.filter(({ kind }) => kind === 'testimonial');
  fc.assert(
    fc.property(edits(20, 60), fc.constantFrom(...testimonials), stands, (first, testimonial, now) => {
      const records = newestOf([...toldBy(first), testimonial]);
      const after: Measure = { ...measure, witnessed: (id) => (id === testimonial.id ? now : 'fresh') };
      const again = judgeAgain(judge(records, measure), [testimonial], after);
      expect(say(findingsOf(again, after))).toBe(say(findingsOf(judge(records, after), after)));
    }),
  );
});

test('other thresholds find in what was judged what judging by them afresh finds', () => {
  const limits: fc.Arbitrary<Limits> = fc.record(
    Object.fromEntries(
      Object.entries(thresholds).map(([name, { least, most }]) => [name, fc.integer({ min: least, max: most })]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(edits(0, 60), fc.subarray([...rules]), limits, (first, some, own) => {
      const records = toldBy(first);
      const other = { ...measure, rules: some, limits: own };
      const found = findingsBy(judge(records, measure), measure, other);
      expect(say(found)).toBe(say(findingsOf(judge(records, other), other)));
    }),
  );
});

test('the order in which records come makes no difference', () => {
  const records = newestOf(states);
  const found = findingsOf(judge(records, measure), measure);
  expect(say(findingsOf(judge(records.toReversed(), measure), measure))).toBe(say(found));
  expect(found).not.toEqual([]);
});
