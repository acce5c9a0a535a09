import type { ChainFigure } from '../base/document.ts';
import { standingNames } from '../base/figures.ts';
import { type Drawn, drawing, element, ink, line, soft, words } from './svg.ts';

const [width, height, box, gap] = [600, 76, 108, 15] as const;

/** The links from left to right; one that does not hold is dashed, and says so. */
export const drawChain = ({ links }: ChainFigure): Drawn =>
  drawing(
    { width, height },
    links.flatMap((link, at) => [...drawLink(link, at), ...(at === 0 ? [] : [drawJoint(at)])]),
  );

function drawLink({ label, standing }: ChainFigure['links'][number], at: number): readonly Drawn[] {
  const left = at * (box + gap);
  const frame = {
    x: left + 1,
    y: 8,
    width: box - 2,
    height: 58,
    rx: 6,
    fill: standing === 'filled' ? soft : 'none',
    stroke: standing === 'filled' ? ink : line,
    ...(standing === 'filled' ? {} : { 'stroke-dasharray': '4 3' }),
  };
  const middle = { x: left + box / 2, 'text-anchor': 'middle' };
  return [
    element('rect', frame),
    words(label, { ...middle, y: 34, 'font-size': 11 }),
    words(standingNames[standing], { ...middle, y: 52, 'font-size': 10 }),
  ];
}

const drawJoint = (at: number): Drawn =>
  element('path', { d: `M${at * (box + gap) - gap} 37h${gap}`, stroke: ink, fill: 'none' });
