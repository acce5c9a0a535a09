import { FSRSAlgorithm, type FSRSState, S_MAX, S_MIN } from 'ts-fsrs';
import { forgettingCurve, recallAfter } from './forgetting.ts';
import { type Grade, gradeNumber } from '../grade.ts';
import type { Memory, StudiedMemory } from '../memory.ts';
import type { Parameters } from './parameters.ts';

/** The two numbers FSRS keeps of a card: days until recall falls to 90 %, and difficulty from 1 to 10. */
export type Strength = Pick<StudiedMemory, 'stabilityDays' | 'difficulty'>;

/** What an answer `elapsedDays` after the last one makes of a card's strength. */
export type StrengthModel = (memory: Memory, elapsedDays: number, grade: Grade) => Strength;

/** The strength model of FSRS-6. */
export function createStrengthModel(parameters: Parameters, relearningSteps: number): StrengthModel {
  const curve = forgettingCurve(parameters);
  const algorithm = new FSRSAlgorithm({
    w: parameters.weights,
    relearning_steps: Array.from({ length: relearningSteps }, () => '1m' as const),
  });
  const growOnSameDay = sameDayGrowth(algorithm.parameters.w.with(19, parameters.weights[19] ?? 0));
  return (memory, elapsedDays, grade) => {
    const number = gradeNumber[grade];
    if (memory.phase === 'new') return named(algorithm.next_state(null, 0, number));
    const { stabilityDays, difficulty } = memory;
    if (elapsedDays === 0) {
      const grown = stabilityDays * growOnSameDay(stabilityDays, number);
      return { stabilityDays: withinBounds(grown), difficulty: algorithm.next_difficulty(difficulty, number) };
    }
    const recall = recallAfter(curve, elapsedDays, stabilityDays);
    return named(algorithm.next_state({ stability: stabilityDays, difficulty }, elapsedDays, number, recall));
  };
}

const named = ({ stability, difficulty }: FSRSState): Strength => ({ stabilityDays: stability, difficulty });

/** The same-day formula of FSRS-6. ts-fsrs has it too, but lifts a w19 of 0, which FSRS-5 weights need, to 0.01. */
function sameDayGrowth(weights: readonly number[]): (stabilityDays: number, number: number) => number {
  const [w17 = 0, w18 = 0, w19 = 0] = weights.slice(17, 20);
  return (stabilityDays, number) => {
    const growth = stabilityDays ** -w19 * Math.exp(w17 * (number - 3 + w18));
    return number > gradeNumber.again ? Math.max(1, growth) : growth;
  };
}

const withinBounds = (stabilityDays: number): number => Math.min(S_MAX, Math.max(S_MIN, stabilityDays));
