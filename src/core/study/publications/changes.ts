import type { AccountId, NoteId } from '../../base/id.ts';
import { differingFields } from '../merging/noteFields.ts';
import type { NoteContent } from '../note.ts';
import type { Edition } from '../publication.ts';

/** A note of a deck as the next version would publish it; its own id stays at home. */
export type Draft = NoteContent & {
  readonly noteId: NoteId;
  readonly position: number;
  /** How many cards it asks. */
  readonly cards: number;
  readonly writtenBy: AccountId | null;
  readonly reason: string;
};

/** What the next version of a publication would change. */
export type Changes = {
  readonly added: readonly Draft[];
  readonly changed: readonly { readonly before: Edition; readonly after: Draft }[];
  readonly removed: readonly Edition[];
};

/** How many notes those are. */
export type ChangeCounts = { readonly [Kind in keyof Changes]: number };

/** What changed from the last version to the notes of now. A note that only moved within its deck did not change. */
export function changesBetween(published: readonly Edition[], drafts: readonly Draft[]): Changes {
  const before = new Map(published.map((edition) => [edition.noteId, edition]));
  const now = new Set(drafts.map(({ noteId }) => noteId));
  const known = drafts.flatMap((after) => {
    const edition = before.get(after.noteId);
    return edition === undefined ? [] : [{ before: edition, after }];
  });
  return {
    added: drafts.filter(({ noteId }) => !before.has(noteId)),
    changed: known.filter((pair) => differingFields(pair.before, pair.after).length > 0),
    removed: published.filter(({ noteId }) => !now.has(noteId)),
  };
}

/** How much changed, in numbers. */
export const countChanges = ({ added, changed, removed }: Changes): ChangeCounts => ({
  added: added.length,
  changed: changed.length,
  removed: removed.length,
});

/** Whether the next version would say what the last one says. */
export const isUnchanged = (counts: ChangeCounts): boolean => counts.added + counts.changed + counts.removed === 0;
