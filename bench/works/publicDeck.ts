import { Agent, request } from 'node:http';
import type { Bench, Figure } from '../base/bench.ts';
import { publishNew } from '../base/published.ts';
import { type Site, withSite } from '../base/site.ts';
import { spreadFigures, timeEach } from '../base/spread.ts';

const cards = 1_000;
const count = { warmUp: 200, times: 2_000 };
const load = { readers: 16, ms: 6_000 };

/** The page of a published deck, as strangers read it. */
export const publicDeck: Bench = {
  how: `GET of the page of a public deck of 1,000 cards, server mode over PostgreSQL with row-level security, in a process of its own. One reader after the other for the spread, all 20 pages in turn; then 16 readers at once for 6 s. Programs that ask run on the same two cores.`,
  run: () => withSite(measure),
};

async function measure(site: Site): Promise<readonly Figure[]> {
  const { slug } = await publishNew(site, cards);
  const pages = Array.from({ length: cards / 50 }, (_, index) => `/d/${slug}${index === 0 ? '' : `/${index + 1}`}`);
  const agent = new Agent({ keepAlive: true, maxSockets: load.readers });
  const read = (turn: number): Promise<number> => get(agent, site.url + (pages[turn % pages.length] ?? ''));
  const tookMs = await timeEach(count, read);
  const bytes = await Promise.all(pages.map((_, turn) => read(turn)));
  const perSecond = await loadFor(read);
  agent.destroy();
  return [
    ...spreadFigures('public deck page of 1,000 cards', tookMs, { p99: 30, aside: `${kB(Math.max(...bytes))} kB` }),
    { work: 'public deck pages a second, 16 readers', value: perSecond, unit: 'pages/s', reach: { atLeast: 500 } },
  ];
}

const kB = (bytes: number): string => (bytes / 1_000).toFixed(1);

async function loadFor(read: (turn: number) => Promise<number>): Promise<number> {
  const until = performance.now() + load.ms;
  let answered = 0;
  const reader = async (first: number): Promise<void> => {
    for (let turn = first; performance.now() < until; turn++) {
      await read(turn);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: load.readers }, (_, index) => reader(index)));
  return (answered * 1_000) / load.ms;
}

/** Reads a page whole; answers its bytes. */
function get(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent }, (incoming) => {
      let bytes = 0;
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      incoming.on('end', () =>
        incoming.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answered ${incoming.statusCode}`)),
      );
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
