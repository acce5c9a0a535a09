import { cellsOf } from './base/cells.ts';
import type { Block, PacketDocument, Section } from './base/document.ts';

/** How long readers take who skim, who read once, and who read with care, in seconds. */
export const skims = [90, 480, 1200] as const;

/** How many words a minute somebody reads who knows the subject. */
export const readingSpeed = 230;

/** A block, and how many of its words are read. */
export type Skimmed = { readonly block: Block; readonly words: number; readonly read: number };

/** What a reader sees of a packet in some time. `share`: how much of all its words. */
export type Skim = {
  readonly share: number;
  readonly sections: readonly { readonly name: Section['name']; readonly blocks: readonly Skimmed[] }[];
};

/**
 * What somebody sees who reads so many words a minute: the summary, the headline of each case, what else stands out
 * (headings, figures, facts), how each text begins, and then the rest, each from top to bottom.
 */
export function skimOf(
  { sections }: PacketDocument,
  time: { readonly seconds: number; readonly wordsAMinute?: number },
): Skim {
  const blocks = sections.flatMap(({ name, blocks: its }) => its.map((block) => ({ name, block, ...lengthOf(block) })));
  let left = Math.floor((time.seconds / 60) * (time.wordsAMinute ?? readingSpeed));
  const read = blocks.map(() => 0);
  for (const pass of passes)
    for (const [at, one] of blocks.entries()) {
      const wanted = Math.max(0, pass(one) - (read[at] ?? 0));
      const taken = Math.min(wanted, left);
      left -= taken;
      read[at] = (read[at] ?? 0) + taken;
    }
  const seen = blocks.map(({ name, block, words }, at) => ({ name, block, words, read: read[at] ?? 0 }));
  const all = seen.reduce((sum, { words }) => sum + words, 0);
  return {
    share: all === 0 ? 1 : seen.reduce((sum, one) => sum + one.read, 0) / all,
    sections: sections.map(({ name }) => ({
      name,
      blocks: seen.flatMap(({ name: its, ...one }) => (its === name ? [one] : [])),
    })),
  };
}

type Measured = {
  readonly name: Section['name'];
  readonly block: Block;
  readonly words: number;
  readonly first: number;
};

/** How many words of a block are read by the end of each pass. */
const passes: readonly ((one: Measured) => number)[] = [
  ({ name, words }) => (name === 'summary' ? words : 0),
  ({ block, words }) => (block.kind === 'case' ? words : 0),
  ({ block, words }) => (outstanding.includes(block.kind) ? words : 0),
  ({ first }) => first,
  ({ words }) => words,
];

const outstanding: readonly Block['kind'][] = ['case', 'heading', 'figure', 'facts'];

function lengthOf(block: Block): { readonly words: number; readonly first: number } {
  const text = textOf(block);
  const [first = ''] = /^[\s\S]*?[.!?。！？](?=\s|$|[\p{sc=Han}])/u.exec(text) ?? [text];
  return { words: countWords(text), first: countWords(first) };
}

/** All that stands in a block, in one go. */
export const textOf = (block: Block): string => cellsOf(block).flat().join(' ');

/** Words as readers count them: in scripts without spaces, two letters are about one. */
const countWords = (text: string): number => {
  const dense = text.match(runsOn)?.length ?? 0;
  return text.replace(runsOn, ' ').split(/\s+/).filter(Boolean).length + Math.ceil(dense / 2);
};

const runsOn = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu;
