import { FSRSAlgorithm } from 'ts-fsrs';
import { forgettingCurve, recallAfter } from './forgetting.ts';
import { type Grade, gradeNumber } from './grade.ts';
import type { Memory, StudiedMemory } from './memory.ts';
import type { Parameters } from './parameters.ts';

/** The two numbers FSRS keeps of a card: days until recall falls to 90 %, and difficulty from 1 to 10. */
export type Strength = Pick<StudiedMemory, 'stabilityDays' | 'difficulty'>;

/** What an answer `elapsedDays` after the last one makes of a card's strength. */
export type StrengthModel = (memory: Memory, elapsedDays: number, grade: Grade) => Strength;

/** The strength model of FSRS-6. Parameters without same-day weights (17 to 19 all 0) count a same-day answer as any other. */
export function createStrengthModel(parameters: Parameters, relearningSteps: number): StrengthModel {
  const curve = forgettingCurve(parameters);
  const algorithm = new FSRSAlgorithm({
    w: parameters.weights,
    enable_short_term: parameters.weights.slice(17, 20).some((weight) => weight !== 0),
    relearning_steps: Array.from({ length: relearningSteps }, () => '1m' as const),
  });
  return (memory, elapsedDays, grade) => {
    const studied = memory.phase === 'new' ? null : memory;
    const before = studied && { stability: studied.stabilityDays, difficulty: studied.difficulty };
    const recall = studied ? recallAfter(curve, elapsedDays, studied.stabilityDays) : 1;
    const { stability, difficulty } = algorithm.next_state(before, elapsedDays, gradeNumber[grade], recall);
    return { stabilityDays: stability, difficulty };
  };
}
