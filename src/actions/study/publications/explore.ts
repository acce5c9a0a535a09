import { decksPerPage, type Explored, type ExploreQuery, offeredTags } from '../../../contract/study/publicPages.ts';
import { countOpenDecks, listOpenDecks, listOpenTags } from '../../../store/study/sharing/openDecks.ts';
import type { Visit } from '../../base/context.ts';

/** The public decks that hold the words and carry the tag. */
export async function explore({ store }: Visit, { page, order, ...filter }: ExploreQuery): Promise<Explored> {
  // Setting prose takes libraries that a local Cairn, where nobody explores, does without.
  const { setLine } = await import('../../../formats/study/prose/proseCard.ts');
  const shown = { ...filter, order, offset: (page - 1) * decksPerPage, limit: decksPerPage };
  const [decks, found, tags] = await Promise.all([
    listOpenDecks(store.db, shown),
    countOpenDecks(store.db, filter),
    listOpenTags(store.db, offeredTags),
  ]);
  return {
    decks: decks.map(({ description, ...deck }) => ({ ...deck, line: setLine(description) })),
    found,
    tags,
  };
}
