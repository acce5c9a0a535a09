import type { AccountId, DeckId, NoteId } from '../../../core/base/id.ts';
import type { Note } from '../../../core/study/note.ts';
import { differingFields } from '../../../core/study/merging/noteFields.ts';
import type { Merged, Sides } from '../../../core/study/merging/mergeNote.ts';
import type { Tx } from '../../../store/base/database.ts';
import { moveNotes, setDeletion } from '../../../store/study/bulk.ts';
import { getNextPosition, listCardsOfNotes } from '../../../store/study/cards.ts';
import { listDeletedAmong } from '../../../store/study/sharing/follows.ts';
import { listNotes, type NewNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { withdrawNotes } from '../cards/deleteCards.ts';
import { askAgain } from '../decks/undoDeletion.ts';
import { keepNotes, type Written } from '../notes/addNote.ts';
import { rewriteNote } from '../notes/changeNote.ts';

/** A note in its three hands, what becomes of it, and who wrote what comes in. */
export type NoteMerge = {
  readonly noteId: NoteId;
  readonly sides: Sides & { readonly mine: Note | null };
  readonly merged: Merged;
  readonly writtenBy: AccountId | null;
  readonly reason: string;
};

/** Merges of notes that have just been made, and the deck that follows. */
export type Application = { readonly deckId: DeckId; readonly merges: readonly NoteMerge[] };

/** Writes what merges say. Answers the deletion with which notes went, or null where none did. */
export async function applyMerges(context: Context, tx: Tx, { deckId, merges }: Application): Promise<string | null> {
  await addNotes(context, tx, { deckId, merges });
  for (const { sides, merged, writtenBy, reason } of merges) {
    if (merged.kind !== 'rewrite' || sides.mine === null) continue;
    await rewriteNote(context, tx, { before: sides.mine, content: merged.content, changedBy: writtenBy, reason });
  }
  const gone = merges.filter(({ merged }) => merged.kind === 'remove').map(({ noteId }) => noteId);
  return gone.length === 0 ? null : withdrawNotes(context, tx, gone);
}

async function addNotes(context: Context, tx: Tx, { deckId, merges }: Application): Promise<void> {
  const added = merges.flatMap((merge) =>
    merge.merged.kind === 'add' ? [{ ...merge, content: merge.merged.content }] : [],
  );
  const deleted = new Set(await reviveNotes(context, tx, { deckId, noteIds: added.map(({ noteId }) => noteId) }));
  const fresh = added.filter(({ noteId }) => !deleted.has(noteId));
  await keepNotes(
    context,
    tx,
    fresh.map((addition) => newNote(context, { ...addition, deckId })),
  );
  const revived = new Map((await listNotes(tx, context.scope, [...deleted])).map((note) => [note.id, note]));
  for (const { noteId, content, writtenBy, reason } of added) {
    const before = revived.get(noteId);
    if (before === undefined || differingFields(before, content).length === 0) continue;
    const rewritten = { ...content, ownId: before.ownId };
    await rewriteNote(context, tx, { before, content: rewritten, changedBy: writtenBy, reason });
  }
}

type Addition = Pick<NoteMerge, 'noteId' | 'writtenBy' | 'reason'> & Written;

function newNote({ now }: Context, { noteId, deckId, content, writtenBy, reason }: Addition): NewNote {
  const at = now();
  return { ...content, id: noteId, deckId, createdAt: at, changedAt: at, writtenBy, reason };
}

/** Notes that are wanted again, and the deck they come back into. */
export type Revival = { readonly deckId: DeckId; readonly noteIds: readonly NoteId[] };

/** Brings back those of the notes that were deleted, with their history, to the end of the deck; answers which. */
export async function reviveNotes(
  context: Context,
  tx: Tx,
  { deckId, noteIds: wanted }: Revival,
): Promise<readonly NoteId[]> {
  const { scope } = context;
  const noteIds = await listDeletedAmong(tx, scope, wanted);
  if (noteIds.length === 0) return [];
  await setDeletion(tx, scope, { noteIds, deletionId: null });
  const start = await getNextPosition(tx, scope, deckId);
  const known = await listCardsOfNotes(tx, scope, noteIds);
  const cards = known.map((card, index) => ({ ...card, position: start + index }));
  await moveNotes(tx, scope, { cards, deckId, at: context.now() });
  await askAgain(context, tx, noteIds);
  return noteIds;
}
