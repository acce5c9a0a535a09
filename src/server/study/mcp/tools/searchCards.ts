import * as z from 'zod/mini';
import { listCards } from '../../../../actions/study/cards/listCards.ts';
import { cardId, deckId, noteId } from '../../../../contract/base/scalars.ts';
import { listCards as endpoint } from '../../../../contract/study/cards.ts';
import { cardFilter } from '../../../../contract/study/shapes.ts';
import { tool } from '../../../base/mcp/tool.ts';
import { sayCount } from '../../../base/words/amounts.ts';
import { sayBriefly } from '../../../base/words/briefly.ts';

const { search, tag, state } = cardFilter.shape;

/** Cards by what they say. */
export const searchCards = tool({
  name: 'search_cards',
  title: 'Search cards',
  description:
    'Cards whose front, back, tags or own id hold the words; narrowed by deck, tag or state; a page at a time, each with the beginning of both sides. Use it before adding a card, and to find the ids that the other tools take.',
  effect: 'reads',
  entrance: endpoint,
  input: z.object({
    search: search.check(z.describe('Words as they stand in the card; without them, all cards are listed.')),
    deckId: z.optional(deckId),
    tag,
    state,
    offset: z._default(z.int().check(z.gte(0)), 0),
    limit: z._default(z.int().check(z.gte(1), z.lte(100)), 20),
  }),
  output: z.object({
    cards: z.array(
      z.object({
        cardId,
        noteId,
        deckId,
        deckName: z.string(),
        kind: z.string(),
        front: z.string(),
        back: z.string(),
        tags: z.array(z.string()),
        phase: z.string(),
      }),
    ),
    total: z.int(),
  }),
  use: async (context, asked) => {
    const { cards, total } = await listCards(context, asked);
    const shown = cards.map(({ memory, ordinal: _, concept: _concept, marks: _marks, ...card }) => ({
      ...card,
      phase: memory.phase,
    }));
    const lines = shown.map(
      (card) => `${card.deckName}: ${sayBriefly(card.front)} (card ${card.cardId}, note ${card.noteId})`,
    );
    return { text: [`${sayCount(total, 'card')} found.`, ...lines].join('\n'), data: { cards: shown, total } };
  },
});
