import { decksPerPage, type Explored, type ExploreQuery, offeredTags } from '../../../contract/study/publicPages.ts';
import { toPlainLine } from '../../../formats/base/proseHtml.ts';
import { descriptionLine } from '../../../formats/study/prose/proseCard.ts';
import { countOpenDecks, listOpenDecks, listOpenTags } from '../../../store/study/sharing/openDecks.ts';
import type { Visit } from '../../base/context.ts';

/** The public decks that hold the words and carry the tag. */
export async function explore({ store }: Visit, { page, order, ...filter }: ExploreQuery): Promise<Explored> {
  const shown = { ...filter, order, offset: (page - 1) * decksPerPage, limit: decksPerPage };
  const [decks, found, tags] = await Promise.all([
    listOpenDecks(store.db, shown),
    countOpenDecks(store.db, filter),
    listOpenTags(store.db, offeredTags),
  ]);
  return {
    decks: decks.map(({ description, ...deck }) => ({ ...deck, line: toPlainLine(description, descriptionLine) })),
    found,
    tags,
  };
}
