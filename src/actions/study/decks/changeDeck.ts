import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeDeck as endpoint } from '../../../contract/study/decks.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findDeck, updateDeck } from '../../../store/study/decks.ts';
import type { Context } from '../../base/context.ts';
import { noDeck } from '../refusals.ts';

/** Changes of a deck what is named; the rest stays. */
export async function changeDeck(
  { store, scope, now }: Context,
  { deckId, name, description, tags, archived }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const changed = await store.transact(async (tx) => {
    if ((await findDeck(tx, scope, deckId)) === undefined) return undefined;
    const archiving = archived === undefined ? {} : { archivedAt: archived ? now() : null };
    await updateDeck(tx, scope, { id: deckId, name, description, tags, ...archiving });
    return findDeck(tx, scope, deckId);
  });
  return changed ?? noDeck();
}
