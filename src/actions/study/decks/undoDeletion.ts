import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { undoDeletion as endpoint } from '../../../contract/study/decks.ts';
import type { NoteId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listDeletedNotes, restoreDecks, restoreDecksOf, setDeletion } from '../../../store/study/bulk.ts';
import { listCardsOfNotes, setLive } from '../../../store/study/cards.ts';
import { listNotes } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { askedOrdinals } from '../notes/keepCards.ts';

/** Brings back the decks, notes and cards that were deleted together. */
export async function undoDeletion(
  context: Context,
  { deletionId }: { readonly deletionId: string },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deletion'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    const decks = await restoreDecks(tx, scope, deletionId);
    const noteIds = await listDeletedNotes(tx, scope, deletionId);
    if (decks + noteIds.length === 0)
      return refuse('no-deletion', 'There is nothing left to bring back: this was undone already.');
    await setDeletion(tx, scope, { noteIds, deletionId: null });
    await restoreDecksOf(tx, scope, noteIds);
    await askAgain(context, tx, noteIds);
    return { done: true };
  });
}

/** Asks the questions of notes again that came back: those they still ask, not those an edit had taken out before. */
export async function askAgain({ scope }: Context, tx: Tx, noteIds: readonly NoteId[]): Promise<void> {
  const asked = new Map((await listNotes(tx, scope, noteIds)).map((note) => [note.id, askedOrdinals(note)]));
  const known = await listCardsOfNotes(tx, scope, noteIds);
  const cards = known.filter(({ noteId, ordinal }) => asked.get(noteId)?.includes(ordinal));
  await setLive(tx, scope, { cardIds: cards.map(({ id }) => id), state: 'asked' });
}
