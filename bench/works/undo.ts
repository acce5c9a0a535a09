import { askAnswer, askUndo, listStudied } from '../base/asking.ts';
import type { Bench } from '../base/bench.ts';
import { seededFolder } from '../base/folders.ts';
import { withServer } from '../base/server.ts';
import { spreadFigures, timeEach } from '../base/spread.ts';
import type { ReviewId } from '../../src/core/base/id.ts';

const count = { warmUp: 20, times: 200 };

/** Taking an answer back and getting the card as it stood. */
export const undo: Bench = {
  how: 'POST /api/undos for an answer given before (which is not timed), 200 cards after 20 not counted.',
  run: (ground) =>
    withServer(seededFolder(ground), async (server) => {
      const cards = await listStudied(server, count.warmUp + count.times);
      const given: ReviewId[] = [];
      for (const cardId of cards.slice(0, count.warmUp + count.times))
        given.push(await askAnswer(server, cardId, cardId));
      const tookMs = await timeEach(count, async (turn) => {
        const reviewId = given[turn];
        if (reviewId !== undefined) await askUndo(server, reviewId);
      });
      return spreadFigures('take an answer back', tookMs, {});
    }),
};
