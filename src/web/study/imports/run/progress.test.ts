import { describe, expect, test } from 'vitest';
import { sayProgress } from './progress.ts';

describe('the progress of an import', () => {
  test.each([
    [{ rows: 0, share: 0, rowsPerSecond: 0 }, 'Beginning'],
    [{ rows: 500, share: 0.01, rowsPerSecond: 5_000 }, '500 rows read, 1% · 5,000 a second'],
    [
      { rows: 25_000, share: 0.25, rowsPerSecond: 5_000 },
      '25,000 rows read, 25% · 5,000 a second · about 15 seconds left',
    ],
    [{ rows: 99_000, share: 0.99, rowsPerSecond: 5_000 }, '99,000 rows read, 99% · 5,000 a second'],
  ])('of %j reads: %s', (progress, words) => {
    expect(sayProgress(progress)).toBe(words);
  });
});
