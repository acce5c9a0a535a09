import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { deleteDeck as endpoint } from '../../../contract/study/decks.ts';
import type { DeckId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { listDeckCards, setDeckDeletion } from '../../../store/study/bulk.ts';
import { findDeck } from '../../../store/study/decks.ts';
import { stopFollowOfDeck } from '../../../store/study/sharing/follows.ts';
import { withdrawDeck } from '../../../store/study/sharing/publications.ts';
import { type Context, freshId } from '../../base/context.ts';
import { withdraw } from '../cards/deleteCards.ts';
import { noDeck } from '../refusals.ts';

/** Deletes a deck with its notes; it follows nothing any more, and nobody else can read it. */
export async function deleteDeck(
  context: Context,
  { deckId }: { readonly deckId: DeckId },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { store, scope } = context;
  const deletionId = freshId(context);
  return store.transact(async (tx) => {
    if ((await findDeck(tx, scope, deckId)) === undefined) return noDeck();
    const { cards } = await withdraw(context, tx, { cardIds: await listDeckCards(tx, scope, deckId), deletionId });
    await setDeckDeletion(tx, scope, { deckId, deletionId });
    await stopFollowOfDeck(tx, scope, deckId);
    await withdrawDeck(tx, scope, deckId);
    return { deletionId, cards };
  });
}
