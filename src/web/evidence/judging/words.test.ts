import { expect, test } from 'vitest';
import { saySum } from './words.ts';

const none = { gate: 0, gap: 0, hint: 0 };

test.each([
  [{ records: 2, whole: true, counts: none }, 'No rule finds anything missing in 2 records.'],
  [{ records: 3, whole: true, counts: { gate: 1, gap: 2, hint: 0 } }, '1 gate is open. 2 gaps, 0 hints, in 3 records.'],
  [{ records: 1, whole: true, counts: { ...none, hint: 1 } }, 'No gate is open. 0 gaps, 1 hint, in 1 record.'],
])('of %j is said “%s”', (found, sentence) => {
  expect(saySum(found)).toBe(sentence);
});

test('of more records than are judged is said that those are the ones that changed last', () => {
  const counts = { ...none, gap: 1 };
  expect(saySum({ records: 4, whole: false, counts })).toBe(
    'No gate is open. 1 gap, 0 hints, in the 4 records that changed last.',
  );
});
