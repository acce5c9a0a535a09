import { askSession } from '../base/asking.ts';
import type { Bench } from '../base/bench.ts';
import { runChild, type Took } from '../base/child.ts';
import { seededFolder } from '../base/folders.ts';
import { withServer } from '../base/server.ts';
import { spreadFigures, timeEach } from '../base/spread.ts';

const count = { warmUp: 10, times: 100 };

/** Choosing today's cards out of everything. */
export const session: Bench = {
  how: 'POST /api/sessions over every deck, 100 times after 10 not counted; and the action startSession alone, as often, in a process of its own.',
  async run(ground) {
    const folder = seededFolder(ground);
    const overHttp = await withServer(folder, async (server) => {
      const tookMs = await timeEach(count, () => askSession(server));
      return spreadFigures('session queue, over HTTP', tookMs, { p50: 20 });
    });
    const alone = await runChild<{ readonly tookMs: readonly number[] } & Pick<Took, 'cpuMs'>>(
      'startSession.ts',
      folder,
      String(count.warmUp),
      String(count.times),
    );
    return [
      ...overHttp,
      ...spreadFigures('session queue, the action alone', alone.tookMs, {
        p50: 20,
        aside: `CPU ${alone.cpuMs.toFixed(1)} ms each`,
      }),
    ];
  },
};
