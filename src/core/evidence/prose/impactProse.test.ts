import { expect, test } from 'vitest';
import { impact } from '../kinds/change/impact.ts';
import { asidesOf, proseFieldOf, storyOf } from './impactProse.ts';

test('the prose fields of an impact are known by name, and no other field is', () => {
  expect(proseFieldOf(impact.fields.act)).toBe('act');
  expect(proseFieldOf(impact.fields.what)).toBeUndefined();
  expect(proseFieldOf({ ...impact.fields.act })).toBeUndefined();
});

test('filled fields answer for the prose, half-filled ones do not', () => {
  expect(asidesOf({ teams: ['t'], before: 'By hand', after: 'By tablet' })).toEqual(['teams', 'before-after']);
  expect(asidesOf({ teams: [], before: 'By hand', after: '', beforeMeasure: '3' })).toEqual([]);
  expect(asidesOf({ beforeMeasure: '3 h', afterMeasure: '1 h', mechanism: 'They saw it' })).toEqual([
    'figures',
    'mechanism',
  ]);
});

test('the story is the line and the prose of an impact, as sentences', () => {
  expect(storyOf({ what: 'Packing plans ahead', act: 'I sent the list. ', before: '', teams: ['t'] })).toBe(
    'Packing plans ahead. I sent the list.',
  );
});
