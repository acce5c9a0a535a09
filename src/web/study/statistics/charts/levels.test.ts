import { describe, expect, test } from 'vitest';
import { levelBounds, levelOf } from './levels.ts';

describe('levels', () => {
  test.each([
    [0, []],
    [1, [1]],
    [3, [1, 2, 3]],
    [100, [25, 50, 75, 100]],
  ])('up to %i end at %j', (most, bounds) => {
    expect(levelBounds(most)).toEqual(bounds);
  });

  test('rise with the count', () => {
    expect([0, 1, 25, 26, 100].map((count) => levelOf(count, levelBounds(100)))).toEqual([0, 1, 1, 2, 4]);
  });
});
