import { describe, expect, test } from 'vitest';
import { day } from '../../../../core/base/day.ts';
import { instant } from '../../../../core/base/instant.ts';
import { type Standing, stateWords } from './stateWords.ts';

const today = day(20_000);
const plain: Standing['marks'] = { suspended: false, buriedUntil: null, flag: 0 };
const studied = {
  phase: 'review',
  stabilityDays: 10,
  difficulty: 5,
  due: today,
  dueAt: null,
  step: 0,
  answers: 3,
  lapses: 0,
  firstDay: day(19_000),
  lastDay: day(19_990),
  lastAnsweredAt: instant(1_700_000_000_000),
} as const;

const say = (standing: Standing): string => stateWords(standing, today, (date) => `day ${date}`).text;

describe('the state of a card', () => {
  test.each<[string, Standing]>([
    ['New', { marks: plain, memory: { phase: 'new' } }],
    ['Suspended', { marks: { ...plain, suspended: true }, memory: studied }],
    ['Buried until tomorrow', { marks: { ...plain, buriedUntil: day(today + 1) }, memory: studied }],
    ['Due today', { marks: { ...plain, buriedUntil: today }, memory: studied }],
    ['Due today', { marks: plain, memory: { ...studied, due: day(today - 4) } }],
    ['Due day 20003', { marks: plain, memory: { ...studied, due: day(today + 3) } }],
    ['Learning', { marks: plain, memory: { ...studied, phase: 'learning', dueAt: instant(0) } }],
    ['Learning again', { marks: plain, memory: { ...studied, phase: 'relearning', dueAt: instant(0) } }],
  ])('is said as %s', (words, standing) => {
    expect(say(standing)).toBe(words);
  });
});
