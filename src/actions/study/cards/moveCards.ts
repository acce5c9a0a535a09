import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { moveCards as endpoint } from '../../../contract/study/cards.ts';
import type { CardId, DeckId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { listSiblings, moveNotes } from '../../../store/study/bulk.ts';
import { getNextPosition, type PlacedCard } from '../../../store/study/cards.ts';
import { findDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';
import { resolveSelection } from './selection.ts';

export async function moveCards(
  context: Context,
  { cards, deckId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    if ((await findDeck(tx, scope, deckId)) === undefined) return noDeck();
    const siblings = await listSiblings(tx, scope, await resolveSelection(context, tx, cards));
    const leaving = siblings.filter((card) => card.deckId !== deckId);
    const position = await getNextPosition(tx, scope, deckId);
    await moveNotes(tx, scope, { cards: leaving, deckId, position, at: now() });
    return { notes: new Set(leaving.map(({ noteId }) => noteId)).size, moved: byDeck(leaving) };
  });
}

function byDeck(cards: readonly PlacedCard[]): { deckId: DeckId; cardIds: CardId[] }[] {
  const decks = new Map<DeckId, CardId[]>();
  for (const { deckId, id } of cards) {
    const known = decks.get(deckId);
    if (known === undefined) decks.set(deckId, [id]);
    else known.push(id);
  }
  return [...decks].map(([deckId, cardIds]) => ({ deckId, cardIds }));
}
