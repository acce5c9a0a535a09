import { describe, expect, test } from 'vitest';
import { day, parseDay } from '../../../core/base/day.ts';
import { formatDate } from '../../base/format.ts';
import { adviseOnScope, sayCounts, sayMonth, sayScope, sayStory, type Timeline } from './sentences.ts';

const on = (text: string) => parseDay(text) ?? day(0);
const gap = (from: string, to: string) => ({ from: on(from), to: on(to), days: on(to) - on(from) + 1 });

const year: Timeline = {
  today: on('2026-11-21'),
  months: [],
  gaps: [],
  spanMonths: 14,
  impacts: 4,
  others: 9,
  records: [],
  snapshots: [],
  scope: null,
  control: null,
  limits: { silentDays: 90, spanMonths: 12, snapshots: 4 },
};

describe('what is said of a year', () => {
  test.each([
    [{}, 'Your story spans 14 months, and is never silent for long'],
    [{ spanMonths: 1 }, 'Your story spans 1 month of the 12 that it takes'],
    [{ limits: { ...year.limits, spanMonths: 18 } }, 'Your story spans 14 months of the 18 that it takes'],
    [{ impacts: 1, others: 1 }, 'Not enough on record yet: 2 of 3'],
    [
      { gaps: [gap('2020-01-01', '2020-05-01')] },
      `Nothing is on record for 122 days, from ${formatDate(on('2020-01-01'))} to ${formatDate(on('2020-05-01'))}`,
    ],
    [
      { gaps: [gap('2020-01-01', '2020-05-01'), gap('2020-06-01', '2020-10-01')] },
      'Your year has 2 silences of more than 90 days',
    ],
  ])('with %j is "%s"', (part: Partial<Timeline>, sentence) => {
    expect(sayStory({ ...year, ...part })).toBe(sentence);
  });

  test('counts in words', () => {
    expect(sayCounts({ impacts: 1, others: 2 })).toBe('1 impact and 2 other records in the last 12 months.');
    expect(sayMonth('March', { impacts: 0, others: 0 })).toBe('March: nothing on record');
    expect(sayMonth('March', { impacts: 2, others: 1 })).toBe('March: 2 impacts, 1 other record');
  });
});

describe('what is said of scope', () => {
  test.each([
    ['rising', 'falling', 'Your scope rises while your direct control falls'],
    ['rising', 'rising', 'Your scope rises, and your direct control rises'],
    ['level', 'falling', 'Your scope stays as it is, while your direct control falls'],
    [null, null, 'Not enough snapshots of scope yet: 0 of 4'],
  ] as const)('%s and control %s', (scope, control, sentence) => {
    expect(sayScope({ ...year, scope, control })).toBe(sentence);
    expect(adviseOnScope({ scope, control })).toMatch(/^[A-Z].*\.$/);
  });
});
