import { type FileChild, type IParagraphOptions, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import {
  type Block,
  type Fact,
  headingLevel,
  type SectionName,
  type Table as Cells,
} from '../../../../core/evidence/packet/base/document.ts';
import { tableOf } from '../../../../core/evidence/packet/base/figures.ts';
import { type ProseBlock, readProse, type Run } from '../text/prose.ts';
import { runsBack, setRuns } from './text.ts';

/** A block of a packet as Word has it. */
export function setBlock(block: Block, section: SectionName): readonly FileChild[] {
  switch (block.kind) {
    case 'case':
    case 'heading':
      return [line(block.text, { heading: `Heading${headingLevel(section, block.kind) === 3 ? 2 : 3}` })];
    case 'prose':
      return setProse(block.markdown);
    case 'facts':
      return facts(block.facts);
    case 'list':
      return block.items.map(({ text }) => line(text, { bullet: { level: 0 } }));
    case 'quote':
      return [...setProse(block.markdown, quoted), line(`— ${block.by}`, quoted)];
    case 'table':
      return setTable(block.table, block.caption);
    case 'figure':
      return setTable(tableOf(block.figure), block.caption);
  }
}

/** A paragraph of plain text. */
export const line = (text: string, more: IParagraphOptions = {}): Paragraph => paragraph([{ text }], more);

/** Labels and what stands beside them, one on a line. */
export const facts = (all: readonly Fact[]): readonly Paragraph[] =>
  all.map(({ label, text }) => paragraph([{ text: `${label}: `, style: 'strong' }, { text }]));

const quoted: IParagraphOptions = { indent: { left: 500 }, spacing: { after: 120 } };

const paragraph = (runs: readonly Run[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { after: 120 },
    bidirectional: runsBack(runs.map(({ text }) => text).join('')),
    ...more,
    children: [...setRuns(runs)],
  });

const setProse = (markdown: string, more: IParagraphOptions = {}): readonly FileChild[] =>
  readProse(markdown).flatMap((block) => setProseBlock(block, { more, depth: 0 }));

/** How a block of prose stands: in which manner, and in how many lists. */
type Place = { readonly more: IParagraphOptions; readonly depth: number };

function setProseBlock(block: ProseBlock, place: Place): readonly FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.runs, place.more)];
    case 'list':
      return block.items.flatMap((item) => setItem(item, block.ordered, place));
    case 'quote':
      return block.blocks.flatMap((one) => setProseBlock(one, { ...place, more: quoted }));
    case 'code':
      return [paragraph([{ text: block.text, style: 'code' }], place.more)];
    case 'rows':
      return [tableOfRuns([block.head, ...block.rows])];
  }
}

/** Word has so many levels of lists. */
const deepest = 4;

/** Its first paragraph has the mark; what follows it stands below. */
function setItem(item: readonly ProseBlock[], ordered: boolean, { depth }: Place): readonly FileChild[] {
  const level = Math.min(depth, deepest);
  const mark = ordered ? { numbering: { reference: 'numbers', level } } : { bullet: { level } };
  const below = { indent: { left: 500 * (level + 1) } };
  return item.flatMap((block, at) => setProseBlock(block, { more: at === 0 ? mark : below, depth: depth + 1 }));
}

const setTable = ({ head, rows }: Cells, caption: string): readonly FileChild[] => [
  tableOfRuns([head, ...rows].map((row) => row.map((text) => [{ text }]))),
  line(caption, { spacing: { before: 80, after: 240 } }),
];

const tableOfRuns = (rows: readonly (readonly (readonly Run[])[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: row.map(
            (runs) =>
              new TableCell({
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                children: [new Paragraph({ children: [...setRuns(runs, at === 0 ? { bold: true } : {})] })],
              }),
          ),
        }),
    ),
  });
