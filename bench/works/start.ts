import { join } from 'node:path';
import type { Bench, Figure } from '../base/bench.ts';
import { emptyFolder, seededFolder } from '../base/folders.ts';
import { startServer } from '../base/server.ts';
import { quantile } from '../base/spread.ts';

/** How soon after `cairn start` the first page and the first answer from the data are there. */
export const start: Bench = {
  how: 'From spawning `node bin/cairn.js start` to the whole answer of GET / and of GET /api/today, over a real socket. Existing data: the middle of 9 starts after 1, over the seeded data. First ever: the middle of 3 starts, each with an empty data folder and an empty compile cache; the web app is built before.',
  async run(ground) {
    const seeded = seededFolder(ground);
    await startTimes(seeded, {});
    const existing = await repeat(9, () => startTimes(seeded, {}));
    const first = await repeat(3, () =>
      startTimes(emptyFolder(ground), { NODE_COMPILE_CACHE: join(emptyFolder(ground), 'compiled') }),
    );
    return [
      ...figuresOf('start to first response, existing data', existing, 500),
      ...figuresOf('start to first response, first ever', first, 2_000),
    ];
  },
};

type Start = { readonly pageMs: number; readonly todayMs: number; readonly cpuMs: number };

async function startTimes(folder: string, env: Readonly<Record<string, string>>): Promise<Start> {
  const started = performance.now();
  const server = await startServer(folder, env);
  try {
    await fetch(server.address).then((response) => response.text());
    const pageMs = performance.now() - started;
    const { cpuMs } = server.usage();
    await server.ask('GET', '/api/today');
    return { pageMs, todayMs: performance.now() - started, cpuMs };
  } finally {
    await server.stop();
  }
}

async function repeat<Answer>(times: number, work: () => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let turn = 0; turn < times; turn++) answers.push(await work());
  return answers;
}

function figuresOf(work: string, starts: readonly Start[], atMost: number): readonly Figure[] {
  const middle = (name: keyof Start): number =>
    quantile(
      starts.map((times) => times[name]),
      0.5,
    );
  return [
    { work, value: middle('pageMs'), unit: 'ms', reach: { atMost }, aside: `CPU ${Math.round(middle('cpuMs'))} ms` },
    { work: `${work}: today page`, value: middle('todayMs'), unit: 'ms' },
  ];
}
