import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { moveCards as endpoint } from '../../../contract/study/cards.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { listSiblings, moveNotes } from '../../../store/study/bulk.ts';
import { getNextPosition } from '../../../store/study/cards.ts';
import { findDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';
import { resolveSelection } from './selection.ts';

/** Moves the notes of cards to the end of a deck; what is there already stays where it is. */
export async function moveCards(
  context: Context,
  { cards, deckId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    if ((await findDeck(tx, scope, deckId)) === undefined) return noDeck();
    const siblings = await listSiblings(tx, scope, await resolveSelection(context, tx, cards));
    const leaving = siblings.filter((card) => card.deckId !== deckId);
    const start = await getNextPosition(tx, scope, deckId);
    const placed = leaving.map((card, index) => ({ ...card, position: start + index }));
    await moveNotes(tx, scope, { cards: placed, deckId, at: now() });
    return {
      notes: new Set(leaving.map(({ noteId }) => noteId)).size,
      moved: [...Map.groupBy(leaving, (card) => card.deckId)].map(([left, group]) => ({
        deckId: left,
        cards: group.map(({ id, position }) => [id, position] as const),
      })),
    };
  });
}
