import { askAnswer, listStudied } from '../base/asking.ts';
import type { Bench } from '../base/bench.ts';
import { seededFolder } from '../base/folders.ts';
import { withServer } from '../base/server.ts';
import { spreadFigures, timeEach } from '../base/spread.ts';

const count = { warmUp: 100, times: 1_000 };

/** Keeping an answer on disk and getting the next card, as a person studying does. */
export const answer: Bench = {
  how: 'POST /api/reviews with the next card wanted, over one kept connection, 1,000 different cards (those due first) after 100 not counted. Each answer is on disk before it is acknowledged. CPU is that of the server per answer.',
  run: (ground) =>
    withServer(seededFolder(ground), async (server) => {
      const cards = await listStudied(server, count.warmUp + count.times + 1);
      let cpuBeforeMs = 0;
      const tookMs = await timeEach(count, async (turn) => {
        if (turn === count.warmUp) cpuBeforeMs = server.usage().cpuMs;
        const [cardId, next] = cards.slice(turn, turn + 2);
        if (cardId === undefined || next === undefined) throw new Error('too few cards to answer');
        await askAnswer(server, cardId, next);
      });
      const cpuMs = (server.usage().cpuMs - cpuBeforeMs) / count.times;
      return spreadFigures('answer a card and get the next', tookMs, {
        p50: 2,
        p99: 10,
        aside: `CPU ${cpuMs.toFixed(2)} ms each`,
      });
    }),
};
