import type { Parameters } from './parameters.ts';

/** How recall falls with time: R(t, S) = (1 + factor · t / S) ^ decay, so that R(S, S) = 0.9. */
export type ForgettingCurve = { readonly decay: number; readonly factor: number };

/** The curve that FSRS-6 weights describe; the last of them is its decay. */
export function forgettingCurve(parameters: Parameters): ForgettingCurve {
  const decay = -(parameters.weights[20] ?? 0.1542);
  return { decay, factor: 0.9 ** (1 / decay) - 1 };
}

/** The share (0 to 1) of such cards that is recalled `days` after the last answer. */
export const recallAfter = (curve: ForgettingCurve, days: number, stabilityDays: number): number =>
  (1 + (curve.factor * days) / stabilityDays) ** curve.decay;

/** How many times its stability a card may wait until its recall has fallen to `retention`. */
export const intervalPerStability = (curve: ForgettingCurve, retention: number): number =>
  (retention ** (1 / curve.decay) - 1) / curve.factor;
