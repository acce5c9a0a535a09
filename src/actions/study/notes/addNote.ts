import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { addNote as endpoint } from '../../../contract/study/notes.ts';
import type { DeckId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { checkContent } from '../../../core/study/notes/content.ts';
import type { Note, NoteContent } from '../../../core/study/note.ts';
import type { Tx } from '../../../store/base/database.ts';
import type { PlacedCard } from '../../../store/study/cards.ts';
import { findDeck } from '../../../store/study/decks.ts';
import { insertNotes, type NewNote } from '../../../store/study/notes.ts';
import { type Context, freshId } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';
import { askedOrdinals, keepCards, newCards } from './keepCards.ts';

/** Keeps a new note with its cards. */
export async function addNote(
  context: Context,
  { deckId, content }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck' | 'bad-content'>> {
  const wrong = checkContent(content);
  if (wrong !== undefined) return refuse('bad-content', wrong.message);
  return context.store.transact(async (tx) => {
    if ((await findDeck(tx, context.scope, deckId)) === undefined) return noDeck();
    const [note] = newNotes(context, [{ deckId, content }]);
    if (note === undefined) throw new Error('one content made no note');
    const cards = await keepNotes(context, tx, [note]);
    return { note, cardIds: cards.map(({ id }) => id) };
  });
}

/** What somebody wrote, and the deck it goes into. */
export type Written = { readonly deckId: DeckId; readonly content: NoteContent };

/** Notes that do not exist yet, from what was written. */
export const newNotes = (context: Context, written: readonly Written[]): readonly Note[] => {
  const at = context.now();
  return written.map(({ deckId, content }) => ({
    ...content,
    id: freshId(context),
    deckId,
    createdAt: at,
    changedAt: at,
  }));
};

/** Keeps new notes (checked, all of one deck) with a card for every question they ask, at the end of their deck. */
export async function keepNotes(context: Context, tx: Tx, notes: readonly NewNote[]): Promise<readonly PlacedCard[]> {
  const cards = notes.flatMap((note) => newCards(context, note, askedOrdinals(note)));
  await insertNotes(tx, context.scope, notes);
  return keepCards(context, tx, cards);
}
