import { expect, test } from 'vitest';
import type { RecordId } from '../../../core/base/id.ts';
import { groupLines, type Line, saySpread, sayVerdict, sayWhy } from './sentences.ts';

const lineOf = (rule: string, text: string, record: string): Line => ({
  rule: { id: rule, name: rule, weight: 'gate', concept: '' },
  record: { id: record as RecordId, kind: 'impact', title: record },
  field: null,
  text,
});

test('what is said of several records alike is said once, with each of them', () => {
  const lines = [lineOf('proof', 'None.', 'one'), lineOf('cause', 'None.', 'one'), lineOf('proof', 'None.', 'two')];
  expect(groupLines(lines).map(({ rule, places }) => [rule.id, places.map(({ record }) => record?.title)])).toEqual([
    ['proof', ['one', 'two']],
    ['cause', ['one']],
  ]);
});

test('a verdict names its level, and what it rests on is not said twice', () => {
  expect(sayVerdict({ opinion: 'not-yet', aims: 'Staff' })).toBe('For Staff: not yet');
  expect(sayVerdict({ opinion: 'stands', aims: 'Lead' })).toBe('For Lead: it stands');
  expect(sayWhy('Not yet: too little is recorded for 1 of 5 dimensions.')).toBe(
    'Too little is recorded for 1 of 5 dimensions.',
  );
  expect(sayWhy('Nothing that it counts is missing.')).toBe('Nothing that it counts is missing.');
});

test.each([
  [null, 'too-little', 'Fewer than two of them can say anything, so nothing is said of how far they agree.'],
  [0, 'not-yet', 'All who can say anything say the same.'],
  [1, 'with-conditions', 'They lie one step apart.'],
  [2, 'not-yet', 'They lie two steps apart, as far as they can. One “not yet” is enough for all.'],
] as const)('a spread of %j is told in words', (spread, opinion, words) => {
  expect(saySpread({ spread, opinion })).toBe(words);
});
