import type { Figure } from '../agreement/ratings.ts';
import { type Accord, fewest } from './accord.ts';

/** How far a panel agreed, as a sentence; why nothing is said of it, where it is too small. */
export function sayAccord(accord: Accord | null): string {
  if (accord === null)
    return `How far they agree is told of ${fewest.voices} voices over ${fewest.dimensions} dimensions or more: below that a figure would be chance.`;
  const [before, since] = [sayFigure(accord.before), sayFigure(accord.since)];
  return `Agreement before they talked: ${before}; since: ${since}. It is Krippendorff’s alpha: 1 is full agreement, 0 what chance would bring. It changes no score.`;
}

const sayFigure = (figure: Figure): string => {
  if (figure.value !== null) return figure.value.toFixed(2).replace('-', '−');
  return figure.because === 'no-variation' ? 'all gave the same' : 'too few scores';
};

/** Why nothing is said of how strict anybody is. */
export const noStrictness = `How strict anybody is shows only over ${fewest.shared} scores that others gave too.`;
