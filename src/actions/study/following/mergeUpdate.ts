import type { MergeCounts } from '../../../contract/study/following.ts';
import type { DeckId, NoteId } from '../../../core/base/id.ts';
import { type Choice, type Merged, mergeKinds, mergeNote, type Wishes } from '../../../core/study/merging/mergeNote.ts';
import { bareContent } from '../../../core/study/merging/noteFields.ts';
import type { Edition } from '../../../core/study/publication.ts';
import type { Db } from '../../../store/base/database.ts';
import { listEditionChanges } from '../../../store/study/sharing/editions.ts';
import type { Follow } from '../../../store/study/sharing/follows.ts';
import { listNotes } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import type { NoteMerge } from './applyMerges.ts';

/** What is followed, the version to be taken in, and what the person chose for notes. */
export type Update = {
  readonly follow: Follow;
  readonly to: number;
  readonly choices: ReadonlyMap<NoteId, Choice>;
};

/** What an update would make of each note that changed since the version followed, in the order of the deck. */
export async function mergeUpdate(
  { scope }: Context,
  db: Db,
  { follow, to, choices }: Update,
): Promise<readonly NoteMerge[]> {
  const { publicationId, deckId, version: from, protectedFields } = follow;
  const changes = await listEditionChanges(db, scope, { publicationId, from, to });
  const notes = await listNotes(
    db,
    scope,
    changes.map(({ noteId }) => noteId),
  );
  const mine = new Map(notes.map((note) => [note.id, note]));
  return changes.map(({ noteId, before, after }) => {
    const sides = { base: contentOf(before), theirs: contentOf(after), mine: mine.get(noteId) ?? null };
    const merged = mergeInto(deckId, sides, { protectedFields, choice: choices.get(noteId) ?? null });
    return { noteId, sides, merged, writtenBy: after?.writtenBy ?? null, reason: after?.reason ?? '' };
  });
}

/**
 * Merges a note into the deck that follows. One that lies in another deck was moved there, or came there another way:
 * since whoever follows a note may publish it again, it is not theirs to write, and stays as it is.
 */
export const mergeInto = (deckId: DeckId, sides: NoteMerge['sides'], wishes: Wishes): Merged =>
  sides.mine !== null && sides.mine.deckId !== deckId ? { kind: 'keep', conflicts: [] } : mergeNote(sides, wishes);

const contentOf = (edition: Edition | null) => (edition === null ? null : bareContent(edition));

/** How many merges there are of each kind, and how many notes both sides changed. */
export function countMerges(merges: readonly NoteMerge[]): MergeCounts {
  const [add, rewrite, remove, keep] = mergeKinds.map(
    (kind) => merges.filter(({ merged }) => merged.kind === kind).length,
  );
  const torn = merges.filter(({ merged }) => 'conflicts' in merged && merged.conflicts.length > 0);
  return { add: add ?? 0, rewrite: rewrite ?? 0, remove: remove ?? 0, keep: keep ?? 0, conflicts: torn.length };
}
