import { describe, expect, test } from 'vitest';
import { day } from '../../../core/base/day.ts';
import { type Ahead, sayLead, sayPull, saySettled, sayUnasked, sayUsualLead } from './sentences.ts';

const one = (on: number, dueOn: number | null) =>
  ({ on: day(on), dueOn: dueOn === null ? null : day(dueOn), present: null, copied: false, teams: [] }) as never;
const told = { impacts: 8, whole: true, unasked: [], usualLeadDays: null, teams: [], settled: [] } as Ahead;

describe('what is said of what came ahead', () => {
  test.each([
    [[], 'No change came unasked yet'],
    [[one(10, null)], '1 of 8 impacts came unasked'],
    [[one(10, null), one(10, 20)], '2 of 8 impacts came unasked, 1 of them early'],
  ])('counts it: %#', (unasked, says) => {
    expect(sayUnasked({ impacts: 8, unasked })).toBe(says);
  });

  test.each([
    [one(10, 31), '21 days early'],
    [one(10, 10), 'On the day it was due'],
    [one(12, 10), '2 days late'],
    [one(12, null), 'No due day is given'],
  ])('tells how early it was: %#', (timed, says) => {
    expect(sayLead(timed)).toBe(says);
  });

  test('tells how early it usually is only where enough came early', () => {
    const unasked = [one(1, 9), one(1, 9), one(1, 9)];
    expect(sayUsualLead({ ...told, unasked, usualLeadDays: 8 })).toBe(
      'Half of those that came early were 8 days ahead or more.',
    );
    expect(sayUsualLead({ ...told, unasked: unasked.slice(1), usualLeadDays: 8 })).not.toMatch(/8 days/);
    expect(sayUsualLead({ ...told, whole: false })).toMatch(/Only the latest 500/);
  });

  test('tells how far one was from it', () => {
    const pull = { record: {} as never, on: day(20_000), dueOn: null, teams: [], present: false, copied: true };
    expect(sayPull(pull, 'Sales')).toMatch(/ · Sales · without you in the room · spread without you$/);
  });

  test('counts what was settled ahead, and nothing that came after its document', () => {
    const talk = (on: number, dueOn: number | null, settled: number) =>
      ({ ...(one(on, dueOn) as object), settled }) as never;
    expect(saySettled([talk(9, 5, 3), talk(9, null, 2)])).toBe('No trade-off was settled ahead of a document yet');
    expect(saySettled([talk(1, 5, 1)])).toBe('1 trade-off was settled before a document asked for it');
    expect(saySettled([talk(1, 5, 1), talk(1, 9, 2)])).toBe(
      '3 trade-offs were settled before a document asked for them',
    );
  });
});
