import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../account/learner.ts';
import { day, formatDay } from '../../base/day.ts';
import { instant, minuteMs } from '../../base/instant.ts';
import { explain, sayExplanation } from './explain.ts';
import { type Memory, newMemory, type StudiedMemory } from '../memory.ts';
import { defaultParameters } from './parameters.ts';
import { createScheduler } from './scheduler.ts';

const scheduler = createScheduler(defaultPreferences('UTC'), defaultParameters, { fuzz: 'none' });
const now = instant(Date.UTC(2025, 5, 12, 12));
const today = scheduler.dayBook.dayOf(now);

const studied: StudiedMemory = {
  phase: 'review',
  stabilityDays: 10,
  difficulty: 5.25,
  due: today,
  dueAt: null,
  step: 0,
  answers: 3,
  lapses: 1,
  firstDay: day(today - 20),
  lastDay: day(today - 10),
  lastAnsweredAt: instant(0),
};

const inStep: StudiedMemory = { ...studied, phase: 'relearning', dueAt: instant(now + 3 * minuteMs), lastDay: today };

const say = (memory: Memory): readonly string[] =>
  sayExplanation(explain(scheduler, memory, { today, now }), formatDay);

describe('an explanation', () => {
  it('of a card due today has its numbers', () => {
    const explanation = explain(scheduler, studied, { today, now });
    expect(explanation).toMatchObject({
      kind: 'due',
      stabilityDays: 10,
      difficulty: 5.25,
      daysSince: 10,
      retention: 0.9,
    });
    expect(say(studied)).toEqual([
      'This card is due today.',
      'You last answered it on 2025-06-02, 10 days ago.',
      'Your expected recall today is 90 %; you aim at 90 %.',
      'Its stability is 10 days: after that long, recall is 90 %.',
      'Its difficulty is 5.3 of 10.',
      'You have answered it 3 times and forgotten it 1 time.',
    ]);
  });

  it.each<[string, Memory, string]>([
    ['new', newMemory, 'You have not answered this card yet.'],
    ['step', inStep, 'You forgot this card and are learning it again: step 1 is due in 3 minutes.'],
    ['step', { ...inStep, phase: 'learning', step: 1, dueAt: now }, 'You are learning this card: step 2 is due now.'],
    ['overdue', { ...studied, due: day(today - 1) }, 'This card was due on 2025-06-11, 1 day ago.'],
    ['ahead', { ...studied, due: day(today + 4) }, 'This card is due on 2025-06-16, in 4 days.'],
  ])('of a card that is %s says so first', (kind, memory, sentence) => {
    expect(explain(scheduler, memory, { today, now }).kind).toBe(kind);
    expect(say(memory)[0]).toBe(sentence);
  });

  it('says when the last answer was today', () => {
    expect(say(inStep)[1]).toBe('You last answered it today.');
  });
});
