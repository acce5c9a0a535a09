import { describe, expect, test } from 'vitest';
import { day } from '../../../core/base/day.ts';
import {
  isEnough,
  sayAim,
  sayCards,
  sayDue,
  sayRetention,
  sayShare,
  saySpent,
  sayTooFew,
  sayYear,
} from './sentences.ts';

const tooFew = { kind: 'too few', total: 12, needed: 8 } as const;
const share = { kind: 'enough', share: 0.91, low: 0.88, high: 0.94, total: 300 } as const;

describe('what charts say', () => {
  test('is nothing where there are too few answers', () => {
    expect(sayTooFew(12)).toBe('Not enough answers yet: 12 of 20');
    expect(sayShare(tooFew)).toBe('Not enough answers yet: 12 of 20');
    expect(isEnough(19)).toBe(false);
    expect(isEnough(20)).toBe(true);
  });

  test('of retention comes from the shortest window with enough answers', () => {
    expect(
      sayRetention([
        { days: 30, share: tooFew },
        { days: 90, share },
      ]),
    ).toBe('You remember 91% of what falls due');
    expect(sayRetention([{ days: 30, share: tooFew }])).toBe('How much you remember of what falls due');
    expect(sayShare(share)).toBe('91%, between 88% and 94%');
  });

  test.each([
    [0.85, 'You aim at 85%, and remember more: intervals could be longer.'],
    [0.9, 'You aim at 90%, and the difference is within what chance does.'],
    [0.95, 'You aim at 95%, and remember less: shorter cards and fewer new ones help.'],
  ])('of the aim %d is honest about chance: %s', (aimed, sentence) => {
    expect(sayAim([{ days: 30, share }], aimed)).toBe(sentence);
  });

  test('of the aim without answers says what it takes', () => {
    expect(sayAim([{ days: 30, share: tooFew }], 0.9)).toBe(
      'You aim at 90%. A share needs 20 answers, each a day or more after the one before.',
    );
  });

  test('of days counts them, whether or not they follow each other', () => {
    const days = [3, 0, 1].map((answers, at) => ({ day: day(at), answers, spentMs: answers * 60_000 }));
    expect(sayYear(days)).toBe('You gave 4 answers on 2 days of the last 3');
    expect(sayYear([])).toBe('When you study');
    expect(saySpent(days)).toBe('You studied for 4 minutes in the last 3 days');
    expect(saySpent([...days.slice(1, 2), ...days.slice(1, 2)])).toBe('You did not study in the last 2 days');
  });

  test('of what falls due is the whole of it', () => {
    const ahead = (...counts: number[]) => counts.map((cards, at) => ({ day: day(at), cards }));
    expect(sayDue(ahead(2, 0, 5))).toBe('7 cards fall due in the coming 3 days');
    expect(sayDue(ahead(1, 0))).toBe('1 card falls due in the coming 2 days');
    expect(sayDue(ahead(0, 0))).toBe('Nothing falls due in the coming 2 days');
  });

  test('of cards is how many last', () => {
    expect(sayCards({ fresh: 5, learning: 2, young: 10, mature: 3, suspended: 0 })).toBe(
      '3 of 20 cards last for three weeks or more',
    );
    expect(sayCards({ fresh: 0, learning: 0, young: 0, mature: 0, suspended: 0 })).toBe('No cards yet');
  });
});
