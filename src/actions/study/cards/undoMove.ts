import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { undoMove as endpoint } from '../../../contract/study/cards.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Tx } from '../../../store/base/database.ts';
import { listSiblings, moveNotes } from '../../../store/study/bulk.ts';
import { getNextPosition } from '../../../store/study/cards.ts';
import { findDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';

/** Puts moved cards back where they were, all of them or, where one of their decks is gone, none. */
export async function undoMove(
  context: Context,
  { moved }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    for (const { deckId } of moved) if ((await findDeck(tx, scope, deckId)) === undefined) return noDeck();
    for (const left of moved) await putBack(context, tx, left);
    return { done: true };
  });
}

type LeftDeck = ParsedRequestOf<typeof endpoint>['moved'][number];

/** A question that a note asks only since it was moved goes to the end. */
async function putBack({ scope, now }: Context, tx: Tx, { deckId, cards }: LeftDeck): Promise<void> {
  const places = new Map(cards);
  const end = await getNextPosition(tx, scope, deckId);
  const siblings = await listSiblings(tx, scope, [...places.keys()]);
  const placed = siblings.map((card) => ({ ...card, position: places.get(card.id) ?? end }));
  await moveNotes(tx, scope, { cards: placed, deckId, at: now() });
}
