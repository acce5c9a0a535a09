import { marked, marks } from '../../ground/marks.ts';
import type { ServedTown } from '../served.ts';
import type { RouteCase, RouteCases } from './routeCase.ts';

const { team: mark } = marks;

type Ask = (town: ServedTown) => object;

/** What an assistant asks each tool about. A new tool needs an entry. */
export const toolAsks: Readonly<Record<string, Ask>> = {
  list_decks: () => ({}),
  search_cards: ({ team }) => ({ deckId: team.deckId }),
  get_card: ({ team }) => ({ cardId: team.cardIds[0] }),
  what_is_due: () => ({}),
  add_card: ({ team }) => ({ deckId: team.deckId, front: `${mark} added`, back: mark }),
  change_card: ({ team }) => ({ noteId: team.noteIds[1], ...contentOf() }),
};

function contentOf(): object {
  const { front, back } = marked(mark, 'two');
  return { front, back };
}

/** An assistant may get in without being let in by the tool, which then tells it so. */
export const assistantCases: RouteCases = {
  'ALL /mcp': Object.entries(toolAsks).map(([name, asks]): RouteCase => ({
    asks: (town) => ({ raw: call(name, asks(town)) }),
    tokensOnly: true,
    elsewhere: 200,
  })),
};

const call = (name: string, asked: object): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: asked } });
