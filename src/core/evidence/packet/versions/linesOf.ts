import type { Block, Table } from '../base/document.ts';
import { tableOf } from '../base/figures.ts';

/** All that stands in a block, on a line each: the items of a list, the rows of a table or of what a figure draws. */
export function linesOf(block: Block): string {
  switch (block.kind) {
    case 'case':
    case 'heading':
      return block.text;
    case 'prose':
      return block.markdown;
    case 'quote':
      return `${block.markdown}\n${block.by}`;
    case 'facts':
      return block.facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
    case 'list':
      return block.items.map(({ text }) => text).join('\n');
    case 'table':
      return rowsOf(block.caption, block.table);
    case 'figure':
      return rowsOf(block.caption, tableOf(block.figure));
  }
}

const rowsOf = (caption: string, { head, rows }: Table): string =>
  [caption, ...[head, ...rows].map((cells) => cells.join(' | '))].join('\n');
