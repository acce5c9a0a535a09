import type { ChainLink } from '../../chain.ts';
import type { ChainFigure, Figure, StatesFigure, Table, TrendFigure } from './document.ts';
import { sayDay, sayMeasure, sayNumber } from './words.ts';

/** A figure in words, for whoever does not see it. */
export function sayFigure(figure: Figure): string {
  if (figure.kind === 'chain') return sayChain(figure);
  return figure.kind === 'states' ? sayStates(figure) : sayTrend(figure);
}

/** The same as a table, where nothing can be drawn. */
export function tableOf(figure: Figure): Table {
  if (figure.kind === 'chain')
    return {
      head: ['Link', 'How it holds'],
      rows: figure.links.map(({ label, standing }) => [label, standingNames[standing]]),
    };
  if (figure.kind === 'states')
    return { head: ['Before', 'After'], rows: [[sayMeasure(figure.before), sayMeasure(figure.after)]] };
  return {
    head: ['As of', ...figure.lines.map(({ label }) => label)],
    rows: daysOf(figure).map((on) => [
      sayDay(on),
      ...figure.lines.map(({ points }) => {
        const point = points.find((one) => one.on === on);
        return point === undefined ? '' : `${sayNumber(point.value)} %`;
      }),
    ]),
  };
}

/** How a link of the chain holds, in a word. */
export const standingNames = {
  filled: 'holds',
  weak: 'weak',
  missing: 'missing',
} as const satisfies Readonly<Record<ChainLink['standing'], string>>;

/** The days on which a figure over time says something, in order. */
export const daysOf = ({ lines }: TrendFigure) =>
  [...new Set(lines.flatMap(({ points }) => points.map(({ on }) => on)))].toSorted((one, other) => one - other);

const sayChain = ({ links }: ChainFigure): string =>
  `Five links. ${links.map(({ label, standing }) => `${label}: ${standingNames[standing]}`).join('; ')}.`;

const sayStates = ({ before, after }: StatesFigure): string =>
  `Two bars: ${sayMeasure(before)} before, ${sayMeasure(after)} after.`;

const sayTrend = ({ lines }: TrendFigure): string =>
  lines
    .flatMap(({ label, points }) => {
      const [first, last] = [points[0], points.at(-1)];
      if (first === undefined || last === undefined) return [];
      const [from, to] = [first, last].map(({ on, value }) => `${sayNumber(value)} % on ${sayDay(on)}`);
      return [`${label} goes from ${from} to ${to}.`];
    })
    .join(' ');
