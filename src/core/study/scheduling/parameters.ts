import { clipParameters, default_w } from 'ts-fsrs';
import { type Refusal, refuse } from '../../base/refusal.ts';

/** The 21 weights of FSRS-6, with the version they belong to: what fitting finds and what is stored. */
export type Parameters = { readonly version: 'fsrs-6'; readonly weights: readonly number[] };

/** The weights for a learner with too few reviews to fit: the median of many collections. */
export const defaultParameters: Parameters = { version: 'fsrs-6', weights: default_w };

/** Weights of FSRS-4.5 (17), FSRS-5 (19) or FSRS-6 (21) as FSRS-6, held within their bounds. */
export function parametersFrom(weights: readonly number[]): Parameters | Refusal<'bad-parameters'> {
  const expand = expansions.get(weights.length);
  if (expand === undefined || !weights.every(Number.isFinite)) {
    return refuse(
      'bad-parameters',
      `FSRS takes 17, 19 or 21 numbers; these are ${weights.length}. Copy the whole list.`,
    );
  }
  return { version: 'fsrs-6', weights: expand(clipParameters([...weights], 1)) };
}

const oldDecay = 0.5;

/** What each older version leaves out is set so that its forgetting curve and same-day answers stay as they were. */
const expansions = new Map<number, (weights: readonly number[]) => readonly number[]>([
  [17, (weights) => [...rescaledDifficulty(weights), 0, 0, 0, oldDecay]],
  [19, (weights) => [...weights, 0, oldDecay]],
  [21, (weights) => weights],
]);

/** FSRS-4.5 counted difficulty in equal steps; from FSRS-5 on they grow exponentially and are damped. */
function rescaledDifficulty(weights: readonly number[]): readonly number[] {
  const [w4 = 0, w5 = 0, w6 = 0] = weights.slice(4, 7);
  return weights
    .with(4, w5 * 2 + w4)
    .with(5, Math.log(w5 * 3 + 1) / 3)
    .with(6, w6 + 0.5);
}
