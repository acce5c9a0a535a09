import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTags as endpoint } from '../../../contract/study/cards.ts';
import type { DeckId } from '../../../core/base/id.ts';
import { listTags as readTags } from '../../../store/study/browse.ts';
import type { Context } from '../../base/context.ts';

/** The tags in use, everywhere or in one deck. */
export const listTags = async (
  { store, scope }: Context,
  { deckId }: { readonly deckId?: DeckId | undefined },
): Promise<ResponseOf<typeof endpoint>> => ({ tags: await readTags(store.db, scope, deckId) });
