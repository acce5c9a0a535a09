import type { Figure } from '../base/document.ts';
import { drawChain } from './chain.ts';
import { drawStates } from './states.ts';
import { type Drawn, formatSvg } from './svg.ts';
import { drawTrend } from './trend.ts';

/** A figure as SVG. */
export const drawFigure = (figure: Figure): string => formatSvg(layOutFigure(figure));

/** The elements that a figure is drawn of. */
export function layOutFigure(figure: Figure): Drawn {
  if (figure.kind === 'chain') return drawChain(figure);
  return figure.kind === 'states' ? drawStates(figure) : drawTrend(figure);
}
