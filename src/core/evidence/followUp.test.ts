import { describe, expect, test } from 'vitest';
import { dayMs, instant } from '../base/instant.ts';
import type { Fields } from '../ledger/fields/value.ts';
import { followUpOf } from './followUp.ts';

const told = (...said: readonly Fields[]) => said.map((fields, at) => ({ at: instant(at + 1), fields }));

describe('a forecast', () => {
  test.each([
    ['written first', told({}, { forecast: 'a' }, { forecast: 'a', actual: 'b' }), 2, 3, 'before'],
    ['alone', told({ forecast: 'a' }), 1, null, 'open'],
    ['written together with what came of it', told({}, { forecast: 'a', actual: 'b' }), 2, 2, 'late'],
    ['written afterwards', told({ actual: 'b' }, { actual: 'b', forecast: 'a' }), 2, 1, 'late'],
    [
      'changed afterwards',
      told({ forecast: 'a' }, { forecast: 'a', actual: 'b' }, { forecast: 'c', actual: 'b' }),
      3,
      2,
      'late',
    ],
    ['that was taken out', told({ forecast: 'a' }, { actual: 'b' }), null, 2, null],
    [
      'before an outcome that was worded again',
      told({ forecast: 'a' }, { forecast: 'a', actual: 'b' }, { forecast: 'a', actual: 'c' }),
      1,
      2,
      'before',
    ],
  ])('%s is told by its dates', (_, revisions, forecastAt, actualAt, foretold) => {
    expect(followUpOf(revisions)).toEqual({ forecastAt, actualAt, foretold });
  });

  test.each([
    ['a month before', '1970-04-01', 'backdated'],
    ['on the day before, which may be the same day elsewhere', '1970-04-30', 'before'],
    ['later', '1970-06-01', 'before'],
  ])('whose outcome was known %s is told by that day', (_, lookedOn, foretold) => {
    const at = (days: number) => instant(days * dayMs);
    const revisions = [
      { at: at(120), fields: { forecast: 'a' } },
      { at: at(150), fields: { forecast: 'a', actual: 'b', lookedOn } },
    ];
    expect(followUpOf(revisions)).toMatchObject({ foretold });
  });
});
