import type { Block, PacketDocument, Section } from '../base/document.ts';
import { textOf } from '../skim.ts';
import { erasedWords } from '../versions/eraseParts.ts';

/** Where a block stands in one document: its section, and its number there from 1, as `cases-3`. */
export type Place = { readonly place: string; readonly section: Section; readonly block: Block };

/** Every block of a document with its place, in the order in which they are read. */
export const listPlaces = ({ sections }: PacketDocument): readonly Place[] =>
  sections.flatMap((section) =>
    section.blocks.map((block, at) => ({ place: `${section.name}-${at + 1}`, section, block })),
  );

/** Under which headings a place stands: its section, and the headline case that it is part of. */
export function headingsOf({ section, block }: Place): readonly string[] {
  const before = section.blocks.slice(0, section.blocks.indexOf(block));
  const above = before.findLast((one) => one.kind === 'case');
  return [section.heading, ...(above?.kind === 'case' && block.kind !== 'case' ? [above.text] : [])];
}

/** What a block says, its items and facts line by line. */
export function wordsOf(block: Block): string {
  if (block.kind === 'list') return block.items.map(({ text }) => text).join('\n');
  return block.kind === 'facts' ? block.facts.map(({ label, text }) => `${label}: ${text}`).join('\n') : textOf(block);
}

/** What stands at a place of a document; undefined where nothing does. */
export const findPlace = (document: PacketDocument, place: string): Place | undefined =>
  listPlaces(document).find((one) => one.place === place);

/**
 * What another document says where this one has that place: the block in the same section that says the same kind of
 * thing of the same record, and as many of which came before it. Undefined where it has none.
 */
export function findSame({ sections }: PacketDocument, { section, block }: Place): string | undefined {
  const before = section.blocks.slice(0, section.blocks.indexOf(block)).filter((one) => isAlike(one, block));
  const there = sections.find(({ name }) => name === section.name)?.blocks ?? [];
  const same = textOf(block) === erasedWords ? undefined : there.filter((one) => isAlike(one, block))[before.length];
  return same === undefined ? undefined : wordsOf(same);
}

const isAlike = (one: Block, other: Block): boolean =>
  one.kind === other.kind && one.from === other.from && textOf(one) !== erasedWords;
