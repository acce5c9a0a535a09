import { describe, expect, test } from 'vitest';
import { day } from '../../../../core/base/day.ts';
import { instant } from '../../../../core/base/instant.ts';
import { memoryFacts } from './memoryFacts.ts';

const say = {
  share: (share: number) => `${Math.round(share * 100)} %`,
  days: (days: number) => `${Math.round(days)} days`,
  date: (date: number) => `day ${date}`,
};

describe('what is known of a card', () => {
  test('is nothing before the first answer', () => {
    expect(memoryFacts({ memory: { phase: 'new' }, recall: null }, say)).toEqual([]);
  });

  test('is said in words', () => {
    const memory = {
      phase: 'review',
      stabilityDays: 0.4,
      difficulty: 5.12,
      due: day(20),
      dueAt: null,
      step: 0,
      answers: 1,
      lapses: 0,
      firstDay: day(10),
      lastDay: day(10),
      lastAnsweredAt: instant(0),
    } as const;
    expect(memoryFacts({ memory, recall: 0.931 }, say)).toEqual([
      { name: 'Recall today', value: '93 %' },
      { name: 'Falls to 90 % after', value: 'less than a day' },
      { name: 'Difficulty', value: '5.1 of 10' },
      { name: 'Answered', value: 'once' },
      { name: 'Forgotten', value: 'never' },
      { name: 'First answered', value: 'day 10' },
      { name: 'Due', value: 'day 20' },
    ]);
  });
});
