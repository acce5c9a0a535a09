import type { Bench, Figure } from '../base/bench.ts';
import { addFollowers, contentOf, publish, publishNew } from '../base/published.ts';
import { type Site, withSite } from '../base/site.ts';

const cards = 1_000;
const followers = 10_000;

/** Publishing the next version of a deck that many follow. */
export const publishing: Bench = {
  how: 'POST of the next version of a deck of 1,000 cards, 100 of them changed, followed by 10,000 workspaces; server mode over PostgreSQL with row-level security. The slowest of 5, each after 100 new changes.',
  run: () => withSite(measure),
};

async function measure(site: Site): Promise<readonly Figure[]> {
  const { deckId, publicationId, noteIds } = await publishNew(site, cards);
  await addFollowers(site, publicationId, followers);
  const tookMs: number[] = [];
  for (let turn = 1; turn <= 5; turn++) {
    for (const [index, noteId] of noteIds.slice(0, 100).entries()) {
      await site.ask('PUT', `/api/notes/${noteId}`, { content: contentOf(index, ` (${turn})`) });
    }
    const begun = performance.now();
    await publish(site, deckId);
    tookMs.push(performance.now() - begun);
  }
  return [
    {
      work: 'publish a version to 10,000 followers, slowest of 5',
      value: Math.max(...tookMs),
      unit: 'ms',
      reach: { atMost: 1_000 },
    },
  ];
}
