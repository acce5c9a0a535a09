import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getDeck as endpoint } from '../../../contract/study/decks.ts';
import type { DeckId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { countDecks, findDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import { followsByDeck } from '../followed.ts';
import { noDeck } from '../refusals.ts';
import { summaryOf } from './listDecks.ts';
import { getScheduling } from '../scheduling.ts';

/** A deck with what waits in it. */
export async function getDeck(
  context: Context,
  { deckId }: { readonly deckId: DeckId },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { store, scope } = context;
  const deck = await findDeck(store.db, scope, deckId);
  if (deck === undefined) return noDeck();
  const { today } = await getScheduling(context, store.db);
  const counts = await countDecks(store.db, scope, today);
  return summaryOf(
    deck,
    counts.find((counted) => counted.deckId === deckId),
    (await followsByDeck(context)).get(deckId),
  );
}
