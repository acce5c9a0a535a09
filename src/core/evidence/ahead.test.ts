import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { isEarly, leadDaysOf, usualLeadOf } from './ahead.ts';

const timed = (on: number, dueOn: number | null) => ({ on: day(on), dueOn: dueOn === null ? null : day(dueOn) });

test.each([
  ['before it was due', timed(10, 31), 21, true],
  ['on the day', timed(10, 10), 0, false],
  ['after it', timed(12, 10), -2, false],
  ['with no day on which it was due', timed(12, null), null, false],
])('what came %s has its lead time', (_, one, days, early) => {
  expect(leadDaysOf(one)).toBe(days);
  expect(isEarly(one)).toBe(early);
});

test.each([
  [[], null],
  [[timed(12, 10), timed(1, null)], null],
  [[timed(10, 31)], 21],
  [[timed(10, 14), timed(10, 12), timed(10, 40), timed(12, 10)], 4],
  [[timed(10, 12), timed(10, 15)], 4],
])('the usual lead time is the middle of those that came early: %#', (all, days) => {
  expect(usualLeadOf(all)).toBe(days);
});
