import type { RecordId } from '../../../base/id.ts';
import type { Instant } from '../../../base/instant.ts';
import type { Hide } from '../../naming.ts';
import type { Measure } from '../../../ledger/fields/value.ts';
import type { Block, Figure, PacketDocument } from '../base/document.ts';
import { partsOf } from './sealing.ts';
import type { WholePacketVersion } from './version.ts';

/** What is erased: what these records said, and words wherever they stand. */
export type ErasingParts = { readonly gone: ReadonlySet<RecordId>; readonly hide: Hide; readonly at: Instant };

/**
 * A version without what is erased; undefined where it says nothing of it. Each part keeps its place and its digest; of
 * those in which something went, and of the Markdown as a whole, what opened the digest goes too.
 */
export function eraseParts(
  version: WholePacketVersion,
  { gone, hide, at }: ErasingParts,
): WholePacketVersion | undefined {
  const left = gone.has(version.packetId) ? emptied(version.document) : rewritten(version.document, { gone, hide });
  const note = gone.has(version.packetId) ? '' : hide(version.note);
  const [before, after] = [textsOf(version.document), textsOf(left)];
  const isTouched = (place: number): boolean => before[place] !== after[place];
  const isAnyTouched = before.some((_, place) => isTouched(place));
  if (!isAnyTouched && note === version.note) return undefined;
  const last = version.parts.length - 1;
  const parts = version.parts.map((part, place) =>
    isTouched(place) || (place === last && isAnyTouched) ? { ...part, salt: null } : part,
  );
  return { ...version, title: left.title, note, document: left, parts, erasedAt: isAnyTouched ? at : version.erasedAt };
}

const textsOf = (document: PacketDocument): readonly string[] => partsOf(document).map((part) => JSON.stringify(part));

/** What stands where something was erased. */
export const erasedWords = 'What stood here was erased.';

const erased: Block = { kind: 'prose', markdown: erasedWords, from: null };

const emptied = ({ sections }: PacketDocument): PacketDocument => ({
  title: 'Erased',
  facts: [],
  sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(() => erased) })),
});

type Rewriting = Pick<ErasingParts, 'gone' | 'hide'>;

const rewritten = ({ title, facts, sections }: PacketDocument, { gone, hide }: Rewriting): PacketDocument => ({
  title: hide(title),
  facts: facts.map(({ label, text }) => ({ label, text: hide(text) })),
  sections: sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => rewriteBlock(block, { gone, hide })),
  })),
});

function rewriteBlock(block: Block, { gone, hide }: Rewriting): Block {
  if (block.from !== null && gone.has(block.from)) return erased;
  if (block.kind !== 'list') return hideBlock(block, hide);
  const items = block.items.map((item) =>
    item.from !== null && gone.has(item.from) ? { text: erasedWords, from: null } : { ...item, text: hide(item.text) },
  );
  return { ...block, items };
}

/** Units are the words of whoever measured; all else that is drawn is under names of our own. */
function hideFigure(figure: Figure, hide: Hide): Figure {
  if (figure.kind !== 'states') return figure;
  const hidden = ({ amount, unit }: Measure): Measure => ({ amount, unit: hide(unit) });
  return { ...figure, before: hidden(figure.before), after: hidden(figure.after) };
}

function hideBlock(block: Exclude<Block, { kind: 'list' }>, hide: Hide): Block {
  switch (block.kind) {
    case 'case':
    case 'heading':
      return { ...block, text: hide(block.text) };
    case 'prose':
      return { ...block, markdown: hide(block.markdown) };
    case 'quote':
      return { ...block, markdown: hide(block.markdown), by: hide(block.by) };
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, text }) => ({ label, text: hide(text) })) };
    case 'table': {
      const rows = block.table.rows.map((row) => row.map(hide));
      return { ...block, caption: hide(block.caption), table: { ...block.table, rows } };
    }
    case 'figure':
      return { ...block, caption: hide(block.caption), figure: hideFigure(block.figure, hide) };
  }
}
