import type { TrendFigure } from '../base/document.ts';
import { daysOf } from '../base/figures.ts';
import { sayMonth, sayNumber } from '../base/words.ts';
import { type Drawn, drawing, element, line, strong, words } from './svg.ts';

const [width, height] = [600, 210] as const;
/** Where the lines run. */
const field = { left: 40, right: 470, top: 12, bottom: 178 } as const;

/** A line for each figure over a scale from 0 to 100, with its last value and its name at its end. */
export function drawTrend(figure: TrendFigure): Drawn {
  const days = daysOf(figure);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const across = (on: number): number =>
    field.left + ((on - first) / Math.max(1, last - first)) * (field.right - field.left);
  const ends = apart(figure.lines.map(({ points }) => upTo(points.at(-1)?.value ?? 0)));
  const lines = figure.lines.flatMap(({ label, points }, at) => {
    const path = points.map(({ on, value }) => `${round(across(on))} ${round(upTo(value))}`).join('L');
    const dash = at === 0 ? {} : { 'stroke-dasharray': '6 4' };
    const end = points.at(-1);
    return [
      element('path', { d: `M${path}`, fill: 'none', stroke: strong, 'stroke-width': 2, ...dash }),
      ...points.map(({ on, value }) =>
        element('circle', { cx: round(across(on)), cy: round(upTo(value)), r: 3, fill: strong }),
      ),
      ...(end === undefined
        ? []
        : [words(`${label} ${sayNumber(end.value)} %`, { x: field.right + 10, y: round((ends[at] ?? 0) + 4) })]),
    ];
  });
  return drawing({ width, height }, [...drawScale(), ...lines, ...drawDays(days)]);
}

const upTo = (value: number): number =>
  field.bottom - (Math.min(100, Math.max(0, value)) / 100) * (field.bottom - field.top);

const drawScale = (): readonly Drawn[] =>
  [0, 50, 100].flatMap((value) => [
    element('path', { d: `M${field.left} ${upTo(value)}H${field.right}`, stroke: line, 'stroke-width': 0.5 }),
    words(`${value} %`, { x: field.left - 6, y: upTo(value) + 4, 'text-anchor': 'end', 'font-size': 10 }),
  ]);

/** The first and the last month; between them there may be too many for their names. */
const drawDays = (days: ReturnType<typeof daysOf>): readonly Drawn[] =>
  [days[0], days.at(-1)].flatMap((on, at) =>
    on === undefined
      ? []
      : [
          words(sayMonth(on), {
            x: at === 0 ? field.left : field.right,
            y: height - 10,
            'text-anchor': at === 0 ? 'start' : 'end',
            'font-size': 10,
          }),
        ],
  );

/** Names that would stand on each other, moved to stand below each other. */
const apart = (places: readonly number[]): readonly number[] => {
  const [one = 0, other = 0] = places;
  const near = Math.abs(one - other);
  if (places.length !== 2 || near >= tall) return places;
  const move = (tall - near) / 2;
  return one <= other ? [one - move, other + move] : [one + move, other - move];
};

const tall = 16;

const round = (number: number): number => Math.round(number * 10) / 10;
