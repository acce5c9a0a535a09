import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { createDeck as endpoint } from '../../../contract/study/decks.ts';
import type { Deck } from '../../../core/study/deck.ts';
import { insertDeck } from '../../../store/study/decks.ts';
import { type Context, freshId } from '../../base/context.ts';

/** Makes an empty deck. */
export async function createDeck(
  context: Context,
  request: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const deck = newDeck(context, request);
  await context.store.transact((tx) => insertDeck(tx, context.scope, deck));
  return deck;
}

/** A deck that does not exist yet. */
export const newDeck = (context: Context, written: Pick<Deck, 'name' | 'description' | 'tags'>): Deck => ({
  id: freshId(context),
  name: written.name,
  description: written.description,
  tags: written.tags,
  origin: null,
  archivedAt: null,
  createdAt: context.now(),
});
