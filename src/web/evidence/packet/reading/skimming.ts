import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { sayReached } from '../../../../core/evidence/packet/reached.ts';
import { type Skim, skimOf, type skims } from '../../../../core/evidence/packet/skim.ts';

/** How long a reader takes: one of `skims` in seconds, or all the time there is. */
export type SkimChoice = `${(typeof skims)[number]}` | 'all';

/** The choices in words. */
export const skimWords: readonly (readonly [SkimChoice, string])[] = [
  ['90', '90 seconds'],
  ['480', '8 minutes'],
  ['1200', '20 minutes'],
  ['all', 'All the time'],
];

/** What is read of a packet in the chosen time, and what that comes to; nothing where it is all. */
export function skimFor(
  document: PacketDocument,
  choice: SkimChoice,
): { readonly skim: Skim | null; readonly says: string | null } {
  const within = skimWords.find(([value]) => value === choice)?.[1];
  if (choice === 'all' || within === undefined) return { skim: null, says: null };
  const skim = skimOf(document, { seconds: Number(choice) });
  return { skim, says: sayReached(document, skim, within) };
}
