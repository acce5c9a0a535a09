import { describe, expect, test } from 'vitest';
import { day, formatDay, parseDay } from '../base/day.ts';
import { instant } from '../base/instant.ts';
import type { Fields } from '../ledger/fields/value.ts';
import { followUpOf, isForetold, isLookDue, lookOn } from './followUp.ts';

const told = (...said: readonly Fields[]) => said.map((fields, at) => ({ at: instant(at + 1), fields }));

describe('looking again', () => {
  test.each([
    [{ changedOn: '2026-01-01' }, '2026-07-02'],
    [{ changedOn: '2026-01-01', followUpOn: '2026-04-01' }, '2026-04-01'],
    [{}, undefined],
  ])('at %j is due on %s', (fields: Fields, on) => {
    const due = lookOn(fields);
    expect(due === undefined ? undefined : formatDay(due)).toBe(on);
  });

  test('waits for its day, and is over once it is said what came of it', () => {
    const on = parseDay('2026-04-01') ?? day(0);
    const fields = { followUpOn: '2026-04-01' };
    expect([day(on - 1), on, day(on + 300)].map((today) => isLookDue(fields, today))).toEqual([false, true, true]);
    expect(isLookDue({ ...fields, actual: 'It lasted.' }, on)).toBe(false);
    expect(isLookDue({}, on)).toBe(false);
  });
});

describe('a forecast', () => {
  test.each([
    ['written first', told({}, { forecast: 'a' }, { forecast: 'a', actual: 'b' }), 2, 3, true],
    ['alone', told({ forecast: 'a' }), 1, null, true],
    ['written together with what came of it', told({}, { forecast: 'a', actual: 'b' }), 2, 2, false],
    ['written afterwards', told({ actual: 'b' }, { actual: 'b', forecast: 'a' }), 2, 1, false],
    [
      'changed afterwards',
      told({ forecast: 'a' }, { forecast: 'a', actual: 'b' }, { forecast: 'c', actual: 'b' }),
      3,
      2,
      false,
    ],
    ['that was taken out', told({ forecast: 'a' }, { actual: 'b' }), null, 2, false],
    [
      'before an outcome that was worded again',
      told({ forecast: 'a' }, { forecast: 'a', actual: 'b' }, { forecast: 'a', actual: 'c' }),
      1,
      2,
      true,
    ],
  ])('%s is told by its dates', (_, revisions, forecastAt, actualAt, foretold) => {
    const followUp = followUpOf(revisions);
    expect(followUp).toEqual({ forecastAt, actualAt });
    expect(isForetold(followUp)).toBe(foretold);
  });
});
