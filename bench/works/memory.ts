import { setTimeout as wait } from 'node:timers/promises';
import { askCards, askSession, askToday } from '../base/asking.ts';
import type { Bench } from '../base/bench.ts';
import { seededFolder } from '../base/folders.ts';
import { withServer } from '../base/server.ts';

const idleMs = 5_000;

/** What the server holds in memory once it has been used a little. */
export const memory: Bench = {
  how: 'RSS of the server process over the seeded data: after the first requests (page, today, a session, 100 cards, statistics) and 5 s idle, by when it has given back what starting left behind. The highest it held until then is told beside it.',
  run: (ground) =>
    withServer(seededFolder(ground), async (server) => {
      await fetch(server.address).then((response) => response.text());
      await askToday(server);
      await askSession(server);
      await askCards(server, 'offset=0');
      await server.ask('GET', '/api/statistics');
      await wait(idleMs);
      const { rssMb, peakMb } = server.usage();
      return [
        {
          work: 'memory at rest',
          value: rssMb,
          unit: 'MB',
          reach: { atMost: 150 },
          aside: `highest ${Math.round(peakMb)} MB`,
        },
      ];
    }),
};
