import pg from 'pg';
import { freshId, openWorld, type Context } from '../../src/actions/base/context.ts';
import { createDeck } from '../../src/actions/study/decks/createDeck.ts';
import { keepNotes, newNotes } from '../../src/actions/study/notes/addNote.ts';
import { answerCard } from '../../src/actions/study/sessions/answerCard.ts';
import { defaultPreferences } from '../../src/core/account/learner.ts';
import type { CardId } from '../../src/core/base/id.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { insertLocalOwner } from '../../src/store/account/owners.ts';
import type { Store } from '../../src/store/base/database.ts';
import { openPostgres } from '../../src/store/base/openPostgres.ts';
import { closedWall, wallOf } from '../../src/store/base/wall.ts';
import { asApp, freshDatabase, startPostgres } from '../../test/harness/postgres.ts';
import type { Bench, Figure } from '../base/bench.ts';
import { contentOf } from '../base/published.ts';
import { quantile } from '../base/spread.ts';

const count = { warmUp: 200, times: 2_000 };

/** What the second wall costs a learner. */
export const walls: Bench = {
  how: 'The action of answering a card on PostgreSQL: by the role of the app with row-level security forced, each transaction saying for whom it is; and over an equal database with row-level security off, by the role that owns it, without a word. 2,000 answers each, in turns, after 200 not counted; the difference of the middles.',
  run: async () => {
    const postgres = await startPostgres();
    try {
      return await measure(postgres.url);
    } finally {
      await postgres.stop();
    }
  },
};

async function measure(server: string): Promise<readonly Figure[]> {
  const [walledUrl, openUrl] = [await freshDatabase(server), await freshDatabase(server)];
  const walled = await settle(await open({ url: asApp(walledUrl), ownerUrl: walledUrl }), 'walled');
  const bare = await settle(await open({ url: openUrl }, () => lower(openUrl)), 'open');
  const took = { walled: [] as number[], open: [] as number[] };
  for (let turn = 0; turn < count.warmUp + count.times; turn++) {
    const [one, other] = [await timeAnswer(walled, turn), await timeAnswer(bare, turn)];
    if (turn < count.warmUp) continue;
    took.walled.push(one);
    took.open.push(other);
  }
  await Promise.all([walled, bare].map(({ context }) => context.store.close()));
  const [with_, without] = [quantile(took.walled, 0.5), quantile(took.open, 0.5)];
  return [
    {
      work: 'row-level security, on answering a card',
      value: (with_ / without - 1) * 100,
      unit: '%',
      reach: { atMost: 15 },
      aside: `${with_.toFixed(2)} ms and ${without.toFixed(2)} ms, p99 ${quantile(took.walled, 0.99).toFixed(1)} and ${quantile(took.open, 0.99).toFixed(1)} ms`,
    },
  ];
}

async function open(place: Parameters<typeof openPostgres>[0], then?: () => Promise<void>): Promise<Store> {
  const store = await openPostgres(place);
  if (isRefusal(store)) throw new Error(store.message);
  await then?.();
  return store;
}

/** Takes the wall down in the database that stands for a Cairn without one. */
async function lower(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select relname as name from pg_class where relrowsecurity');
  for (const { name } of rows)
    await client.query(`alter table ${pg.escapeIdentifier(name)} disable row level security`);
  await client.end();
}

type Learner = { readonly context: Context; readonly cards: readonly CardId[] };

/** A learner with a new card for every answer. */
async function settle(store: Store, kind: 'walled' | 'open'): Promise<Learner> {
  const world = openWorld();
  const workspaceId = freshId<'workspace'>(world);
  const own = kind === 'walled' ? store.behind({ ...closedWall, workspaceId }) : store;
  const owner = { workspaceId, learnerId: freshId<'learner'>(world), preferences: defaultPreferences('UTC') };
  const scope = await own.transact((tx) => insertLocalOwner(tx, { ...owner, createdAt: world.now() }));
  const context: Context = { ...world, scope, store: kind === 'walled' ? store.behind(wallOf(scope)) : store };
  const deck = await createDeck(context, { name: 'Deciding', description: '', tags: [] });
  const contents = Array.from({ length: count.warmUp + count.times }, (_, index) => contentOf(index));
  const notes = newNotes(
    context,
    contents.map((content) => ({ deckId: deck.id, content: { ...content, kind: 'basic' } })),
  );
  const cards = await context.store.transact((tx) => keepNotes(context, tx, notes));
  return { context, cards: cards.map(({ id }) => id) };
}

async function timeAnswer({ context, cards }: Learner, turn: number): Promise<number> {
  const cardId = cards[turn];
  if (cardId === undefined) throw new Error('too few cards to answer');
  const review = {
    id: freshId<'review'>(context),
    cardId,
    grade: 'good' as const,
    answeredAt: context.now(),
    spentMs: 4_000,
    deviceId: freshId<'device'>(context),
  };
  const begun = performance.now();
  const answered = await answerCard(context, { review, want: [] });
  if (isRefusal(answered)) throw new Error(answered.message);
  return performance.now() - begun;
}
