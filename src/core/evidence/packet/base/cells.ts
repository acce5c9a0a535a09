import type { Block, Table } from './document.ts';
import { tableOf } from './figures.ts';

/** All that stands in a block, line by line and cell by cell: the items of a list, the rows of a table or of what a figure draws. */
export function cellsOf(block: Block): readonly (readonly string[])[] {
  switch (block.kind) {
    case 'case':
    case 'heading':
      return [[block.text]];
    case 'prose':
      return [[block.markdown]];
    case 'quote':
      return [[block.markdown], [block.by]];
    case 'facts':
      return block.facts.map(({ label, text }) => [`${label}: ${text}`]);
    case 'list':
      return block.items.map(({ text }) => [text]);
    case 'table':
      return rowsOf(block.caption, block.table);
    case 'figure':
      return rowsOf(block.caption, tableOf(block.figure));
  }
}

const rowsOf = (caption: string, { head, rows }: Table): readonly (readonly string[])[] => [[caption], head, ...rows];
