import { expect, test } from 'vitest';
import { day } from '../../../core/base/day.ts';
import { placeIn } from './placeIn.ts';

const months = [{ from: day(0) }, { from: day(30) }, { from: day(60) }];

test.each([
  [-5, 0],
  [0, 0],
  [15, 0.5],
  [30, 1],
  [60, 2],
  [69, 2.9],
])('day %i lies at %d among months of thirty days, on the tenth of the third', (on, place) => {
  expect(placeIn(months, day(69), day(on))).toBeCloseTo(place);
});
