import { describe, expect, test } from 'vitest';
import { limits } from '../../../../core/account/limits.ts';
import { dayMs, hourMs, instant } from '../../../../core/base/instant.ts';
import { sayBackup, sayGrowth, sayHealth, sayLimit, sayTrial } from './words.ts';

const now = instant(Date.UTC(2026, 2, 2, 9));
const ago = (days: number) => instant(now - days * dayMs);

describe('a backup', () => {
  const made = (days: number) => ({ at: ago(days), bytes: 12_300_000, encrypted: true });

  test.each([
    [null, 'Never. Make one with "cairn backup".', true],
    [made(0.5), 'Less than a day ago, 12.3 MB, encrypted.', false],
    [made(7), '7 days ago, 12.3 MB, encrypted.', false],
    [
      { ...made(8), encrypted: false },
      '8 days ago, 12.3 MB, not encrypted. That is a while: make one with "cairn backup", best every night.',
      true,
    ],
  ] as const)('is told with its age, and asked for where it is old', (last, words, needsAttention) => {
    expect(sayBackup(last, now)).toEqual({ words, needsAttention });
  });

  test.each([
    [null, 'Never. Try one out with "cairn backup --check".', true],
    [{ at: ago(30), madeAt: null }, '30 days ago.', false],
    [{ at: ago(31), madeAt: null }, '1 month ago. That is a while: try one out with "cairn backup --check".', true],
  ] as const)('is to be tried out every month', (trial, words, needsAttention) => {
    expect(sayTrial(trial, now)).toEqual({ words, needsAttention });
  });
});

test.each([
  [[], 'All is well.', false],
  [['stopping'], 'Cairn is stopping.', true],
  [['disk'], 'disk is not as it must be.', true],
] as const)('troubles are told in words: %s', (troubles, words, needsAttention) => {
  expect(sayHealth(troubles)).toEqual({ words, needsAttention });
});

test.each([
  [[], 'Come back in some days to see how it grows.'],
  [[{ at: instant(now - hourMs), bytes: 1 }], 'Come back in some days to see how it grows.'],
  [
    [
      { at: ago(90), bytes: 1 },
      { at: ago(30), bytes: 2_000_000 },
      { at: ago(1), bytes: 3_000_000 },
    ],
    '1.5 MB more in 30 days.',
  ],
  [[{ at: ago(3), bytes: 4_000_000 }], '500 kB less in 3 days.'],
  [[{ at: ago(3), bytes: 3_500_000 }], 'It did not change in 3 days.'],
])('the growth is that of the last month, or of as long as it is known', (history, said) => {
  expect(sayGrowth(history, 3_500_000, now)).toBe(said);
});

test('a limit is told with its window', () => {
  expect(sayLimit(limits['sign-in'])).toBe('10 in 15 minutes');
  expect(sayLimit(limits.upload)).toBe('60 in an hour');
  expect(sayLimit(limits.report)).toBe('30 in a day');
});
