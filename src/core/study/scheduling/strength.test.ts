import { describe, expect, it } from 'vitest';
import { day } from '../../base/day.ts';
import { instant } from '../../base/instant.ts';
import vectors from './fixtures/fsrs6-vectors.json' with { type: 'json' };
import { forgettingCurve, intervalPerStability, recallAfter } from './forgetting.ts';
import { type Grade, grades } from '../grade.ts';
import { type Memory, newMemory, type StudiedMemory } from '../memory.ts';
import { defaultParameters } from './parameters.ts';
import { memoryFromSm2 } from './sm2.ts';
import { createStrengthModel, type Strength, type StrengthModel } from './strength.ts';

const curve = forgettingCurve(defaultParameters);
const strengthAfter = createStrengthModel(defaultParameters, 1);

const gradeOf = (number: number): Grade => grades[number - 1] ?? 'good';

const memoryOf = (strength: Strength): StudiedMemory => ({
  phase: 'review',
  ...strength,
  due: day(0),
  dueAt: null,
  step: 0,
  answers: 1,
  lapses: 0,
  firstDay: day(0),
  lastDay: day(0),
  lastAnsweredAt: instant(0),
});

type Answers = { readonly ratings: readonly number[]; readonly delta: readonly number[] };

function strengthOf({ ratings, delta }: Answers, model: StrengthModel = strengthAfter): Strength {
  let memory: Memory = newMemory;
  ratings.forEach((rating, at) => {
    memory = memoryOf(model(memory, delta[at] ?? 0, gradeOf(rating)));
  });
  return memory.phase === 'new' ? { stabilityDays: 0, difficulty: 0 } : memory;
}

const errorOf = (value: number, expected: number | undefined): number => Math.abs(value / (expected ?? Number.NaN) - 1);

const tolerance = 1e-4;

describe('the forgetting curve', () => {
  it.each(vectors.R_S1.map((recall, days) => [days, recall] as const))(
    'after %d days at a stability of 1 is at %d',
    (days, recall) => {
      expect(errorOf(recallAfter(curve, days, 1), recall)).toBeLessThan(tolerance);
    },
  );

  it.each(vectors.R_pairs.t.map((days, at) => [days, vectors.R_pairs.s[at] ?? 0, vectors.R_pairs.R[at]] as const))(
    'after %d days at a stability of %d is at %d',
    (days, stability, recall) => {
      expect(errorOf(recallAfter(curve, days, stability), recall)).toBeLessThan(tolerance);
    },
  );

  it.each(vectors.next_interval_S1.dr.map((retention, at) => [retention, vectors.next_interval_S1.days[at]] as const))(
    'falls to %d after %d days at a stability of 1',
    (retention, days) => {
      expect(errorOf(Math.max(1, Math.round(intervalPerStability(curve, retention))), days)).toBeLessThan(tolerance);
    },
  );
});

describe('the strength of a card', () => {
  const { ratings, delta, S, D, S_no_short_term } = vectors.memory_state;

  it('comes to the published state after six answers', () => {
    const strength = strengthOf({ ratings, delta });
    expect(errorOf(strength.stabilityDays, S)).toBeLessThan(tolerance);
    expect(errorOf(strength.difficulty, D)).toBeLessThan(tolerance);
  });

  it('comes to the published state without weights for the same day', () => {
    const weights = defaultParameters.weights.with(17, 0).with(18, 0).with(19, 0);
    const strength = strengthOf({ ratings, delta }, createStrengthModel({ version: 'fsrs-6', weights }, 1));
    expect(errorOf(strength.stabilityDays, S_no_short_term)).toBeLessThan(tolerance);
  });

  it.each([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.11217071],
    [3, 2.3065, 2.11810397],
    [4, 8.2956, 1],
  ])('after a first answer of %d is %d days at difficulty %d', (rating, stability, difficulty) => {
    const strength = strengthOf({ ratings: [rating], delta: [0] });
    expect(errorOf(strength.stabilityDays, stability)).toBeLessThan(tolerance);
    expect(errorOf(strength.difficulty, difficulty)).toBeLessThan(tolerance);
  });

  it.each([
    [[1, 1], [0, 1], 0.10088589, 8.806304],
    [[2, 2], [0, 1], 3.2494123, 6.7404594],
    [[3, 3], [0, 1], 7.3153, 2.1112142],
    [[4, 4], [0, 1], 18.014914, 1],
    [[1, 1], [0, 2], 0.112798266, 8.806304],
    [[2, 2], [0, 2], 4.4694576, 6.7404594],
  ])('after the answers %j at %j is %d days at difficulty %d', (given, days, stability, difficulty) => {
    const strength = strengthOf({ ratings: given, delta: days });
    expect(errorOf(strength.stabilityDays, stability)).toBeLessThan(tolerance);
    expect(errorOf(strength.difficulty, difficulty)).toBeLessThan(tolerance);
  });

  it.each(grades.map((grade, at) => [grade, vectors.next_d_from5.reverted[at]] as const))(
    'moves from difficulty 5 with %s to %d',
    (grade, difficulty) => {
      expect(
        errorOf(strengthAfter(memoryOf({ stabilityDays: 5, difficulty: 5 }), 1, grade).difficulty, difficulty),
      ).toBeLessThan(tolerance);
    },
  );

  it.each(grades.map((grade, at) => [grade, vectors.next_d_from5.raw[at]] as const))(
    'moves from difficulty 5 with %s to %d before it reverts',
    (grade, difficulty) => {
      const reversion = defaultParameters.weights[7] ?? 0;
      const [, , , , w4 = 0, w5 = 0] = defaultParameters.weights;
      const reverted = strengthAfter(memoryOf({ stabilityDays: 5, difficulty: 5 }), 1, grade).difficulty;
      expect(errorOf((reverted - reversion * (w4 - Math.exp(3 * w5) + 1)) / (1 - reversion), difficulty)).toBeLessThan(
        tolerance,
      );
    },
  );
});

describe('stability from 5 days', () => {
  const { D, R, rating, recall, forget, same_day } = vectors.stability_S5;
  const daysUntil = (share: number): number => 5 * intervalPerStability(curve, share);
  const after = (difficulty: number, days: number, grade: Grade): number =>
    strengthAfter(memoryOf({ stabilityDays: 5, difficulty }), days, grade).stabilityDays;
  const rows = rating.map((number, at) => ({
    grade: gradeOf(number),
    difficulty: D[at] ?? 0,
    days: daysUntil(R[at] ?? 0),
    recalled: recall[at],
    forgotten: forget[at],
    sameDay: same_day[at],
  }));

  it.each(rows.slice(1))('grows with $grade to $recalled', ({ difficulty, days, grade, recalled }) => {
    expect(errorOf(after(difficulty, days, grade), recalled)).toBeLessThan(tolerance);
  });

  it('grows without penalty or bonus at difficulty 1 to the published value', () => {
    expect(errorOf(after(1, daysUntil(0.9), 'good'), recall[0])).toBeLessThan(tolerance);
  });

  it.each(rows)('falls when forgotten at difficulty $difficulty to $forgotten', ({ difficulty, days, forgotten }) => {
    expect(errorOf(after(difficulty, days, 'again'), forgotten)).toBeLessThan(tolerance);
  });

  it.each(rows)('on the same day with $grade is $sameDay', ({ difficulty, grade, sameDay }) => {
    expect(errorOf(after(difficulty, 0, grade), sameDay)).toBeLessThan(tolerance);
  });
});

describe('a batch of four histories', () => {
  it('has the published loss', () => {
    const { t, r, delta, label, loss } = vectors.loss_batch;
    const losses = delta.map((days, column) => {
      const answers = { ratings: r.map((row) => row[column] ?? 0), delta: t.map((row) => row[column] ?? 0) };
      const recall = recallAfter(curve, days, strengthOf(answers).stabilityDays);
      return -Math.log(label[column] === 1 ? recall : 1 - recall);
    });
    expect(
      errorOf(
        losses.reduce((sum, one) => sum + one, 0),
        loss,
      ),
    ).toBeLessThan(tolerance);
  });
});

describe('a memory kept by SM-2', () => {
  it.each(vectors.sm2)('of ease %d, %d days and retention %d is %d days at difficulty %d', (...row) => {
    const [ease = 0, intervalDays = 0, retention = 0, stability, difficulty] = row;
    const strength = memoryFromSm2({ ease, intervalDays, retention });
    expect(errorOf(strength.stabilityDays, stability)).toBeLessThan(tolerance);
    expect(errorOf(strength.difficulty, difficulty)).toBeLessThan(tolerance);
  });
});
