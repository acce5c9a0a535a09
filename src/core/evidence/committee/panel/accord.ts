import { alphaOf, type Level } from '../agreement/alpha.ts';
import type { Figure, Ratings } from '../agreement/ratings.ts';
import { severitiesOf, type Severity } from '../agreement/severity.ts';
import { type Panel, voicesOf } from './panel.ts';

/** How far a panel agreed before it talked, and how far it does since. */
export type Accord = { readonly before: Figure; readonly since: Figure };

/** Krippendorff's alpha over the dimensions, of those who have no conflict of interest. */
export const accordOf = (panel: Panel, level: Level = 'ordinal'): Accord => ({
  before: alphaOf(scoresOf(panel, 'first'), level),
  since: alphaOf(scoresOf(panel, 'now'), level),
});

/** The scores of a panel: a row for each voice, a column for each dimension; null where none was given. */
export const scoresOf = (panel: Panel, when: 'first' | 'now'): Ratings =>
  voicesOf(panel).map((seat) => panel.dimensions.map(({ id }) => seat[when][id]?.score ?? null));

/** Below so many, a figure would say more about chance than about a panel. */
export const fewest = { voices: 3, dimensions: 3, shared: 10 } as const;

/** How far a panel agreed, where it is large enough to say so; null where it is not. */
export const soundAccordOf = (panel: Panel): Accord | null =>
  voicesOf(panel).length < fewest.voices || panel.dimensions.length < fewest.dimensions ? null : accordOf(panel);

/** How strict each voice was before it heard the others, in the order of the voices; null where too little is known. */
export const strictnessOf = (panel: Panel): readonly Severity[] =>
  severitiesOf(scoresOf(panel, 'first'), { fewest: fewest.shared });
