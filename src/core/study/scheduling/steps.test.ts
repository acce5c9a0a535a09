import { describe, expect, it } from 'vitest';
import type { Grade } from '../grade.ts';
import { nextStep } from './steps.ts';

const cases: readonly [readonly number[], number, Grade, readonly [minutes: number, step: number] | undefined][] = [
  [[1, 10], 0, 'again', [1, 0]],
  [[1, 10], 0, 'hard', [5.5, 0]],
  [[1, 10], 0, 'good', [10, 1]],
  [[1, 10], 0, 'easy', undefined],
  [[1, 10], 1, 'again', [1, 0]],
  [[1, 10], 1, 'hard', [10, 1]],
  [[1, 10], 1, 'good', undefined],
  [[10], 0, 'again', [10, 0]],
  [[10], 0, 'hard', [15, 0]],
  [[10], 0, 'good', undefined],
  [[4_000], 0, 'hard', [5_440, 0]],
  [[1, 10, 60], 1, 'good', [60, 2]],
  [[1, 10], 5, 'hard', [10, 1]],
  [[1, 10], 5, 'good', undefined],
  [[], 0, 'again', undefined],
  [[], 0, 'good', undefined],
];

describe('first steps', () => {
  it.each(cases)('of %j minutes lead from step %d with %s to %j', (minutes, step, grade, expected) => {
    const wait = nextStep(minutes, step, grade);
    expect(wait && [wait.minutes, wait.step]).toEqual(expected);
  });
});
