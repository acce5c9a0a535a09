import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../account/learner.ts';
import { day } from '../../base/day.ts';
import { type CardId, makeId } from '../../base/id.ts';
import { dayMs, instant, minuteMs } from '../../base/instant.ts';
import { type Forecast, forecast, formatForecast } from './forecast.ts';
import { grades } from '../grade.ts';
import { newMemory } from '../memory.ts';
import { createScheduler } from './scheduler.ts';

const scheduler = createScheduler(defaultPreferences('UTC'));
const cardId: CardId = makeId(instant(0), new Uint8Array(10));
const now = instant(Date.UTC(2025, 5, 2, 12));

const days = (count: number): Forecast => ({ kind: 'days', days: count, due: day(count) });
const minutes = (count: number): Forecast => ({ kind: 'minutes', minutes: count });

describe('a forecast', () => {
  it('of a new card shows its first steps and the days of easy', () => {
    const coming = forecast(scheduler, newMemory, { cardId, now });
    expect([coming.again, coming.hard, coming.good]).toEqual([minutes(1), minutes(5.5), minutes(10)]);
    expect(coming.easy.kind).toBe('days');
  });

  it('is what the answer does', () => {
    const answers = fc.array(fc.constantFrom(...grades), { maxLength: 8 });
    fc.assert(
      fc.property(answers, fc.constantFrom(...grades), (given, grade) => {
        const memory = given.reduce(
          (known, each, at) =>
            scheduler.answer(known, { cardId, grade: each, answeredAt: instant(now + at * 3 * dayMs) }),
          scheduler.answer(newMemory, { cardId, grade: 'good', answeredAt: now }),
        );
        const later = instant(now + given.length * 3 * dayMs);
        const coming = forecast(scheduler, memory, { cardId, now: later })[grade];
        const after = scheduler.answer(memory, { cardId, grade, answeredAt: later });
        if (coming.kind === 'days') expect(after.due).toBe(coming.due);
        else expect(after.dueAt).toBe(later + coming.minutes * minuteMs);
      }),
    );
  });

  it.each([
    [minutes(0.5), '<1 min'],
    [minutes(1), '1 min'],
    [minutes(5.5), '6 min'],
    [minutes(10), '10 min'],
    [minutes(59.7), '1 h'],
    [minutes(90), '1.5 h'],
    [minutes(1_439), '1 d'],
    [minutes(4_320), '3 d'],
    [days(1), '1 d'],
    [days(29), '29 d'],
    [days(30), '1 mo'],
    [days(70), '2.3 mo'],
    [days(364), '1 y'],
    [days(438), '1.2 y'],
    [days(36_500), '99.9 y'],
  ])('of %j reads %s', (coming, text) => {
    expect(formatForecast(coming)).toBe(text);
  });
});
