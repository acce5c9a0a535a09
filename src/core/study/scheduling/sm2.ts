import { forgettingCurve, intervalPerStability } from './forgetting.ts';
import { defaultParameters, type Parameters } from './parameters.ts';
import type { Strength } from './strength.ts';

/** What a scheduler of the SM-2 family knew of a card. `retention` is the recall its intervals came to. */
export type Sm2Memory = { readonly ease: number; readonly intervalDays: number; readonly retention: number };

/** The strength at which FSRS-6 would give the same interval and grow it by the same ease. Formula of fsrs-rs `memory_state_from_sm2`. */
export function memoryFromSm2(
  { ease, intervalDays, retention }: Sm2Memory,
  parameters: Parameters = defaultParameters,
): Strength {
  const [w8 = 0, w9 = 0, w10 = 0] = parameters.weights.slice(8, 11);
  const stabilityDays =
    Math.max(intervalDays, shortestDays) / intervalPerStability(forgettingCurve(parameters), retention);
  const growth = Math.exp(w8) * stabilityDays ** -w9 * Math.expm1((1 - retention) * w10);
  return { stabilityDays, difficulty: Math.min(10, Math.max(1, 11 - (ease - 1) / growth)) };
}

const shortestDays = 0.001;
