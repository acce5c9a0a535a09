import type { WorkspaceId } from '../../../../src/core/base/id.ts';
import { marks } from '../../ground/marks.ts';
import type { ServedTown } from '../../ground/served.ts';
import type { RouteCase, RouteCases } from '../routeCase.ts';

const { team: mark } = marks;

/** What an assistant asks a tool about, where that lies, and what it is told. */
type ToolAsk = Pick<RouteCase, 'shows'> & {
  readonly about?: (town: ServedTown) => object;
  readonly there?: (town: ServedTown) => WorkspaceId;
};

/** A new tool needs an entry. */
export const toolAsks: Readonly<Record<string, ToolAsk>> = {
  list_decks: { shows: 'team' },
  search_cards: { about: ({ team }) => ({ deckId: team.deckId }), shows: 'team' },
  get_card: { about: ({ team }) => ({ cardId: team.cardIds[0] }), shows: 'team' },
  what_is_due: { there: ({ home }) => home.id, shows: 'home' },
  list_drafts: {},
  find_records: {},
  list_findings: {},
  add_card: { about: ({ team }) => ({ deckId: team.deckId, front: `${mark} added`, back: mark }), shows: 'team' },
  change_card: { about: ({ team }) => ({ noteId: team.noteIds[1], front: `${mark} two`, back: mark }), shows: 'team' },
  log_impact: { about: () => ({ what: 'One more' }) },
};

/** An assistant may get in without being let in by the tool, which then tells it so. */
export const assistantCases: RouteCases = {
  'ALL /mcp': Object.entries(toolAsks).map(([name, { about, there, ...rest }]): RouteCase => ({
    asks: (town) => ({ raw: call(name, about?.(town) ?? {}), there: there?.(town) ?? town.team.id }),
    tokensOnly: true,
    elsewhere: 200,
    ...rest,
  })),
};

const call = (name: string, asked: object): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: asked } });
