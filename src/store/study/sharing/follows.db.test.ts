import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { freshId, seedDeck, seedNotes } from '../../../../test/stage/seed.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import type { DeckId, PublicationId } from '../../../core/base/id.ts';
import { instant } from '../../../core/base/instant.ts';
import { setDeletion } from '../bulk.ts';
import * as follows from './follows.ts';
import type { Follow } from './follows.ts';

exercise(follows, {
  findFollow: {
    'finds how a publication is followed, and that it was': async (findFollow, stage) => {
      const { store, scope } = stage.context;
      const follow = await seedFollow(stage, { active: false, pinned: true, protectedFields: ['front', 'tags'] });
      expect(await findFollow(store.db, scope, follow.publicationId)).toEqual(follow);
      expect(await findFollow(store.db, scope, freshId(stage.context))).toBeUndefined();
    },
    'finds nothing of another workspace': async (findFollow, stage) => {
      const { store } = stage.context;
      const { publicationId } = await seedFollow(stage);
      expect(await findFollow(store.db, stranger(stage), publicationId)).toBeUndefined();
    },
  },
  findFollowOfDeck: {
    'finds what a deck follows, until that is stopped': async (findFollowOfDeck, stage) => {
      const { store, scope } = stage.context;
      const follow = await seedFollow(stage);
      expect(await findFollowOfDeck(store.db, scope, follow.deckId)).toEqual(follow);
      expect(await findFollowOfDeck(store.db, stranger(stage), follow.deckId)).toBeUndefined();
      await update(stage, follow, { active: false });
      expect(await findFollowOfDeck(store.db, scope, follow.deckId)).toBeUndefined();
    },
  },
  listFollows: {
    'lists what is followed, the oldest first': async (listFollows, stage) => {
      const { store, scope } = stage.context;
      const young = await seedFollow(stage, { createdAt: instant(2_000) });
      const old = await seedFollow(stage, { createdAt: instant(1_000) });
      await seedFollow(stage, { active: false });
      expect(await listFollows(store.db, scope)).toEqual([old, young]);
      expect(await listFollows(store.db, stranger(stage))).toEqual([]);
    },
  },
  insertFollow: {
    'keeps that a publication is followed, once': async (insertFollow, stage) => {
      const { store, scope } = stage.context;
      const follow = await followOf(stage);
      const insert = (asked: Follow) => store.transact((tx) => insertFollow(tx, scope, asked));
      expect(await insert(follow)).toBe(true);
      expect(await insert({ ...follow, version: 2 })).toBe(false);
      expect(await follows.listFollows(store.db, scope)).toEqual([follow]);
    },
  },
  updateFollow: {
    'changes what is named': async (updateFollow, stage) => {
      const { store, scope } = stage.context;
      const before = await seedFollow(stage);
      const other = await seedFollow(stage);
      const changes = { version: 3, pinned: true, protectedFields: ['why'] as const };
      expect(await store.transact((tx) => updateFollow(tx, scope, { before, changes }))).toBe(true);
      expect(await follows.findFollow(store.db, scope, before.publicationId)).toEqual({ ...before, ...changes });
      expect(await follows.findFollow(store.db, scope, other.publicationId)).toEqual(other);
    },
    'changes nothing once it is followed in another way, or by another workspace': async (updateFollow, stage) => {
      const { store, scope } = stage.context;
      const follow = await seedFollow(stage);
      const late = { ...follow, version: 2 };
      const stopped = { ...follow, active: false };
      const changes = { pinned: true };
      const asked = [
        [scope, late],
        [scope, stopped],
        [stranger(stage), follow],
      ] as const;
      for (const [who, before] of asked)
        expect(await store.transact((tx) => updateFollow(tx, who, { before, changes }))).toBe(false);
      expect(await follows.findFollow(store.db, scope, follow.publicationId)).toEqual(follow);
    },
  },
  countFollower: {
    'counts those who come and those who go': async (countFollower, stage) => {
      const { store } = stage.context;
      const publicationId = freshId<'publication'>(stage.context);
      for (const by of [1, 1, -1] as const) await store.transact((tx) => countFollower(tx, publicationId, by));
      expect(await tally(stage, publicationId)).toBe(1);
    },
  },
  stopFollow: {
    'stops once, and counts one follower less': async (stopFollow, stage) => {
      const { store, scope } = stage.context;
      const follow = await seedFollow(stage);
      for (let count = 0; count < 2; count++)
        await store.transact((tx) => follows.countFollower(tx, follow.publicationId, 1));
      for (let count = 0; count < 2; count++) await store.transact((tx) => stopFollow(tx, scope, follow));
      expect(await follows.findFollow(store.db, scope, follow.publicationId)).toEqual({ ...follow, active: false });
      expect(await tally(stage, follow.publicationId)).toBe(1);
    },
  },
  stopFollowOfDeck: {
    'stops what the deck follows, if it follows anything': async (stopFollowOfDeck, stage) => {
      const { store, scope } = stage.context;
      const follow = await seedFollow(stage);
      const other = await seedFollow(stage);
      const { id: own } = await seedDeck(stage);
      await store.transact((tx) => follows.countFollower(tx, follow.publicationId, 1));
      for (const deckId of [follow.deckId, own]) await store.transact((tx) => stopFollowOfDeck(tx, scope, deckId));
      expect(await follows.listFollows(store.db, scope)).toEqual([other]);
      expect(await tally(stage, follow.publicationId)).toBe(0);
    },
  },
  listDeletedAmong: {
    'names the notes that were deleted': async (listDeletedAmong, stage) => {
      const { store, scope } = stage.context;
      const seeded = await seedNotes(stage, (await seedDeck(stage)).id, [{}, {}, {}]);
      const [gone, other, there] = seeded.map(({ note }) => note.id);
      if (gone === undefined || other === undefined || there === undefined) throw new Error('three notes were seeded');
      await store.transact((tx) =>
        setDeletion(tx, scope, { noteIds: [gone, other], deletionId: freshId(stage.context) }),
      );
      expect(await listDeletedAmong(store.db, scope, [gone, there, freshId(stage.context)])).toEqual([gone]);
      expect(await listDeletedAmong(store.db, stranger(stage), [gone])).toEqual([]);
    },
  },
  findForkedFrom: {
    'answers null for a deck of one’s own and for none at all': async (findForkedFrom, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      expect(await findForkedFrom(store.db, scope, id)).toBeNull();
      expect(await findForkedFrom(store.db, scope, freshId(stage.context))).toBeNull();
    },
  },
  setForkedFrom: {
    'remembers what a deck began as, in its own workspace alone': async (setForkedFrom, stage) => {
      const { store, scope } = stage.context;
      const { id: deckId } = await seedDeck(stage);
      const publicationId = freshId<'publication'>(stage.context);
      const find = () => follows.findForkedFrom(store.db, scope, deckId);
      await store.transact((tx) => setForkedFrom(tx, stranger(stage), { deckId, publicationId }));
      expect(await find()).toBeNull();
      await store.transact((tx) => setForkedFrom(tx, scope, { deckId, publicationId }));
      expect(await find()).toBe(publicationId);
    },
  },
});

const stranger = ({ context }: Stage) => ({ ...context.scope, workspaceId: freshId<'workspace'>(context) });

async function followOf(stage: Stage, follow: Partial<Follow> = {}): Promise<Follow> {
  const deckId: DeckId = follow.deckId ?? (await seedDeck(stage)).id;
  return {
    publicationId: freshId(stage.context),
    deckId,
    version: 1,
    pinned: false,
    active: true,
    protectedFields: [],
    createdAt: stage.clock.now,
    ...follow,
  };
}

async function seedFollow(stage: Stage, wishes: Partial<Follow> = {}): Promise<Follow> {
  const { store, scope } = stage.context;
  const follow = await followOf(stage, wishes);
  await store.transact((tx) => follows.insertFollow(tx, scope, follow));
  return follow;
}

const update = ({ context }: Stage, before: Follow, changes: Partial<Follow>): Promise<boolean> =>
  context.store.transact((tx) => follows.updateFollow(tx, context.scope, { before, changes }));

async function tally({ context }: Stage, publicationId: PublicationId): Promise<number> {
  const counted = context.store.db
    .selectFrom('publication_tally')
    .select('followers')
    .where('publication_id', '=', publicationId);
  return (await counted.executeTakeFirstOrThrow()).followers;
}
