import { describe, expect, test } from 'vitest';
import { sayWaiting, waitingOf } from './deckWords.ts';

describe('what waits in a deck', () => {
  test.each([
    [{ due: 0, steps: 0, fresh: 0 }, 'nothing due'],
    [{ due: 12, steps: 3, fresh: 5 }, '12 due, 3 being learnt, 5 new'],
    [{ due: 0, steps: 0, fresh: 5 }, '5 new'],
  ])('is said in words: %o', (counts, words) => {
    expect(sayWaiting(counts, String)).toBe(words);
  });

  test('counts due cards, cards within steps and new ones', () => {
    expect(waitingOf({ due: 1, steps: 2, fresh: 3 })).toBe(6);
  });
});
