import { describe, expect, it } from 'vitest';
import { isLeech } from './leech.ts';

describe('a leech', () => {
  it.each([
    [3, [3, 5, 7, 9, 11]],
    [8, [8, 12]],
    [1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [0, []],
  ])('with a threshold of %d is told at the lapses %j', (threshold, lapses) => {
    const upToTwelve = Array.from({ length: 13 }, (_, lapse) => lapse);
    expect(upToTwelve.filter((lapse) => isLeech(lapse, threshold))).toEqual(lapses);
  });
});
