import type { Figure } from '../../../../core/evidence/packet/base/document.ts';
import { drawChain } from './chain.ts';
import { drawStates } from './states.ts';
import { drawTrend } from './trend.ts';

/** A figure as SVG. */
export function drawFigure(figure: Figure): string {
  if (figure.kind === 'chain') return drawChain(figure);
  return figure.kind === 'states' ? drawStates(figure) : drawTrend(figure);
}
