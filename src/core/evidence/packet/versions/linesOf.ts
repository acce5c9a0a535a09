import { cellsOf } from '../base/cells.ts';
import type { Block } from '../base/document.ts';

/** All that stands in a block, on a line each. */
export const linesOf = (block: Block): string =>
  cellsOf(block)
    .map((cells) => cells.join(' | '))
    .join('\n');
