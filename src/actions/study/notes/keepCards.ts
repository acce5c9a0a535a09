import { isRefusal } from '../../../core/base/refusal.ts';
import type { Card } from '../../../core/study/card.ts';
import type { Note } from '../../../core/study/note.ts';
import { ordinalsOf } from '../../../core/study/notes/cards.ts';
import type { Tx } from '../../../store/base/database.ts';
import { getNextPosition, insertCards, type PlacedCard } from '../../../store/study/cards.ts';
import { insertNewStates } from '../../../store/study/memories.ts';
import { type Context, freshId } from '../../base/context.ts';

/** The ordinals that a note asks, which was checked before it was kept. */
export function askedOrdinals(note: Note): readonly number[] {
  const ordinals = ordinalsOf(note);
  if (isRefusal(ordinals)) throw new Error(`an unchecked note came to be kept: ${ordinals.message}`);
  return ordinals;
}

/** Cards of a note that do not exist yet. */
export const newCards = (context: Context, note: Note, ordinals: readonly number[]): readonly Card[] =>
  ordinals.map((ordinal) => ({ id: freshId(context), noteId: note.id, deckId: note.deckId, ordinal }));

/** Keeps new cards, all of one deck, at its end; nothing is known of them yet. */
export async function keepCards({ scope }: Context, tx: Tx, cards: readonly Card[]): Promise<readonly PlacedCard[]> {
  const [first] = cards;
  if (first === undefined) return [];
  const start = await getNextPosition(tx, scope, first.deckId);
  const placed = cards.map((card, index) => ({ ...card, position: start + index }));
  await insertCards(tx, scope, placed);
  await insertNewStates(
    tx,
    scope,
    placed.map(({ id, deckId, position }) => ({ cardId: id, deckId, position })),
  );
  return placed;
}
