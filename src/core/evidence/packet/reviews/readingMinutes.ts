import type { PacketDocument } from '../base/document.ts';
import { readingSpeed, skimOf } from '../skim.ts';

/** How many minutes it takes to read a document as a whole, at least one. */
export function readingMinutes(document: PacketDocument): number {
  const blocks = skimOf(document, { seconds: 0 }).sections.flatMap((section) => section.blocks);
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  return Math.max(1, Math.round(words / readingSpeed));
}
