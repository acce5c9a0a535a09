import * as z from 'zod/mini';
import { listDecks as readDecks } from '../../../../actions/study/decks/listDecks.ts';
import { deckId } from '../../../../contract/base/scalars.ts';
import { listDecks as endpoint } from '../../../../contract/study/decks.ts';
import { tool } from '../../../base/mcp/tool.ts';
import { sayCount } from '../../../base/words/amounts.ts';

/** The decks there are. */
export const listDecks = tool({
  name: 'list_decks',
  title: 'List decks',
  description: 'Every deck with its id, how many cards it has and how many of them wait today. Use it to find a deck.',
  effect: 'reads',
  entrance: endpoint,
  input: z.object({}),
  output: z.object({
    decks: z.array(
      z.object({
        deckId,
        name: z.string(),
        description: z.string(),
        cards: z.int(),
        waiting: z.int(),
        archived: z.boolean(),
      }),
    ),
  }),
  use: async (context) => {
    const decks = (await readDecks(context)).decks.map(({ id, name, description, cards, archivedAt, ...counts }) => ({
      deckId: id,
      name,
      description,
      cards,
      waiting: counts.due + counts.steps + counts.fresh,
      archived: archivedAt !== null,
    }));
    return { text: sayDecks(decks), data: { decks } };
  },
});

type Listed = {
  readonly deckId: string;
  readonly name: string;
  readonly cards: number;
  readonly waiting: number;
  readonly archived: boolean;
};

function sayDecks(decks: readonly Listed[]): string {
  if (decks.length === 0) return 'There is no deck yet.';
  return decks
    .map(({ deckId: id, name, cards, waiting, archived }) => {
      const state = archived ? 'archived' : `${waiting} waiting`;
      return `${name}: ${sayCount(cards, 'card')}, ${state} (deck ${id})`;
    })
    .join('\n');
}
