import { describe, expect, test } from 'vitest';
import { day } from '../../../../core/base/day.ts';
import { sumWeeks } from './weeks.ts';

describe('sums over weeks', () => {
  test('end today and lose nothing', () => {
    const days = Array.from({ length: 9 }, (_, at) => ({ day: day(at), spentMs: 10 }));
    expect(sumWeeks(days)).toEqual([
      { from: day(0), to: day(1), spentMs: 20 },
      { from: day(2), to: day(8), spentMs: 70 },
    ]);
  });
});
