import type { StatesFigure } from '../base/document.ts';
import { sayMeasure } from '../base/words.ts';
import { type Drawn, drawing, element, soft, strong, words } from './svg.ts';

const [width, height, left] = [600, 86, 70] as const;

/** A bar for each of the two states, from zero, with its figure behind it. */
export function drawStates({ before, after }: StatesFigure): Drawn {
  const longest = Math.min(380, width - left - widthOf([before, after].map(sayMeasure)));
  const most = Math.max(before.amount, after.amount, Number.MIN_VALUE);
  const bars = [
    { label: 'Before', measure: before, fill: soft, y: 12 },
    { label: 'After', measure: after, fill: strong, y: 50 },
  ].flatMap(({ label, measure, fill, y }) => {
    const reach = Math.max(1, Math.round((measure.amount / most) * longest));
    return [
      words(label, { x: 0, y: y + 17 }),
      element('rect', { x: left, y, width: reach, height: 24, fill }),
      words(sayMeasure(measure), { x: left + reach + 8, y: y + 17 }),
    ];
  });
  return drawing({ width, height }, bars);
}

/** The most room that words of this size take, with what keeps them from the bar. */
const widthOf = (texts: readonly string[]): number => Math.max(...texts.map((text) => [...text].length)) * 6.5 + 8;
