import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listCards as endpoint } from '../../../contract/study/cards.ts';
import type { CardRow } from '../../../contract/study/shapes.ts';
import { countCardIds, listCardIds } from '../../../store/study/browse.ts';
import { type FullCard, listFullCards } from '../../../store/study/cards.ts';
import type { Context } from '../../base/context.ts';
import { getScheduling } from '../scheduling.ts';
import { filterOn } from './selection.ts';

/** A list shows the beginning of each side; more than this no row has room for. */
const longestExcerpt = 400;

/** A page of the cards that a filter shows, and how many it shows in all. */
export async function listCards(
  context: Context,
  { offset, limit, ...filter }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const { today } = await getScheduling(context, store.db);
  const chosen = filterOn(filter, today);
  const ids = await listCardIds(store.db, scope, { ...chosen, page: { offset, limit } });
  const cards = new Map((await listFullCards(store.db, scope, ids)).map((card) => [card.id, card]));
  const rows = ids.flatMap((id) => {
    const card = cards.get(id);
    return card === undefined ? [] : [rowOf(card)];
  });
  const isLastPage = ids.length < limit && (ids.length > 0 || offset === 0);
  return { cards: rows, total: isLastPage ? offset + ids.length : await countCardIds(store.db, scope, chosen) };
}

const rowOf = ({ content, ...card }: FullCard): CardRow => ({
  cardId: card.id,
  noteId: card.noteId,
  deckId: card.deckId,
  deckName: card.deckName,
  kind: content.kind,
  ordinal: card.ordinal,
  front: content.front.slice(0, longestExcerpt),
  back: content.back.slice(0, longestExcerpt),
  tags: content.tags,
  concept: content.concept,
  marks: card.marks,
  memory: card.memory,
});
