import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listDecks as endpoint } from '../../../contract/study/decks.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import type { Day } from '../../../core/base/day.ts';
import type { Deck } from '../../../core/study/deck.ts';
import { countDecks, listDecks as readDecks, type DeckCounts } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import { followsByDeck } from '../followed.ts';
import { getScheduling } from '../scheduling.ts';

/** Every deck with what waits in it. */
export async function listDecks(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { today } = await getScheduling(context, context.store.db);
  return { decks: await summariseDecks(context, today) };
}

/** The same on a day that is known already. */
export async function summariseDecks(context: Context, today: Day): Promise<readonly DeckSummary[]> {
  const { store, scope } = context;
  const counts = new Map((await countDecks(store.db, scope, today)).map((deck) => [deck.deckId, deck]));
  const follows = await followsByDeck(context);
  return (await readDecks(store.db, scope)).map((deck) => summaryOf(deck, counts.get(deck.id), follows.get(deck.id)));
}

/** A deck with its counts, of which one without cards has none, and with what it follows. */
export const summaryOf = (deck: Deck, counts: DeckCounts | undefined, follow: DeckSummary['follow'] = null) => ({
  ...deck,
  cards: counts?.cards ?? 0,
  due: counts?.due ?? 0,
  steps: counts?.steps ?? 0,
  fresh: counts?.fresh ?? 0,
  follow,
});
