import { askCards, askToday } from '../base/asking.ts';
import type { Bench, Figure } from '../base/bench.ts';
import { seededFolder } from '../base/folders.ts';
import { type Server, withServer } from '../base/server.ts';
import { spreadFigures, timeEach } from '../base/spread.ts';

const count = { warmUp: 3, times: 30 };

/** What the other pages ask for at that size. */
export const pages: Bench = {
  how: 'The requests behind each page over HTTP, 30 times after 3 not counted, one after the other.',
  run: (ground) =>
    withServer(seededFolder(ground), async (server) => {
      const figures: Figure[] = [];
      for (const [work, ask] of Object.entries(requests))
        figures.push(...spreadFigures(work, await timeEach(count, () => ask(server)), {}));
      return figures;
    }),
};

const requests: Readonly<Record<string, (server: Server) => Promise<unknown>>> = {
  'today page': askToday,
  'first 100 of all cards': (server) => askCards(server, 'offset=0'),
  '100 cards from 90,000 on': (server) => askCards(server, 'offset=90000'),
  'search, found often': (server) => askCards(server, 'search=roadmap'),
  'search, found nowhere': (server) => askCards(server, 'search=zzyzx'),
  'cards due': (server) => askCards(server, 'state=due'),
  tags: ({ ask }) => ask('GET', '/api/tags'),
  statistics: ({ ask }) => ask('GET', '/api/statistics'),
};
