import { expect, test } from 'vitest';
import { sayDimension, sayPair, sayRater, sayTold, sayTooFew, sayVerdicts } from './sentences.ts';

const told = { value: 0.431, low: -0.1, high: 0.76 };
const missing = (count: number) => ({ value: null, missing: count });
const reach = { id: 'reach', name: 'Reach' };

test('a figure has its interval, and one that hardly differs says so', () => {
  expect(sayTold(told)).toBe('0.43, between −0.10 and 0.76');
  expect(sayTold({ value: -0.001, low: -0.2, high: 0.2 })).toBe('0.00, between −0.20 and 0.20');
  expect(sayTold(missing(0))).toBe('nothing to tell, since hardly any differ');
});

test('what is missing is told once where nothing is told of any dimension, else beside each', () => {
  const [few, fewer] = [missing(1), missing(8)].map((figure) => ({
    ...reach,
    panels: 2,
    before: figure,
    since: figure,
  }));
  if (!few || !fewer) throw new Error('both are there');
  expect(sayTooFew([fewer])).toBe('How far they agree on a dimension is told once there are 10 panels: 8 are missing.');
  const enough = { ...reach, panels: 12, before: told, since: missing(0) };
  expect(sayTooFew([enough, few])).toBeUndefined();
  expect(sayDimension(few)).toBe('It is told once there are 10 panels: one is missing.');
  expect(sayDimension(enough)).toBe(
    'Over 12 panels. Before they talked: 0.43, between −0.10 and 0.76. Since: nothing to tell, since hardly any differ.',
  );
});

test('verdicts and pairs say over how much they are told', () => {
  expect(sayVerdicts({ panels: 3, figure: missing(7) })).toBe(
    'How far they agree on verdicts is told once there are 10 panels that have decided: 7 are missing.',
  );
  expect(sayVerdicts({ panels: 12, figure: told })).toMatch(/^Over 12 panels: 0\.43, between/);
  const pair = { names: ['Jun', 'Pia'], panels: 2, scores: 12 };
  expect(sayPair({ ...pair, kappa: missing(8) })).toBe(
    '12 scores that both gave on 2 panels. It is told once there are 20: 8 are missing.',
  );
  expect(sayPair({ ...pair, scores: 24, kappa: told })).toBe(
    '0.43, between −0.10 and 0.76, over 24 scores that both gave on 2 panels, before they talked.',
  );
});

test('strictness says which way, and is silent where little is known', () => {
  const rater = { name: 'Sam', scores: 12, missing: 0 };
  const severity = { leaning: -0.5, low: -0.8, high: 0.1, items: 12 };
  expect(sayRater({ ...rater, severity })).toBe(
    'Gives 0.50 less than the others, between −0.80 and +0.10, over 12 scores that others gave too.',
  );
  expect(sayRater({ ...rater, severity: null })).toMatch(/once it is known of somebody else as well/);
  expect(sayRater({ ...rater, scores: 4, missing: 6, severity: null })).toBe(
    '4 scores that others gave too. It is told once there are 10: 6 are missing.',
  );
});
