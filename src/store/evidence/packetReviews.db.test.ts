import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { commentOn, seedReview } from '../../../test/stage/evidence/packetReviews.ts';
import { freshId } from '../../../test/stage/seed.ts';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { instant } from '../../core/base/instant.ts';
import { closedWall } from '../base/wall.ts';
import * as reviews from './packetReviews.ts';

exercise(reviews, {
  insertPacketReview: {
    'keeps all that somebody was asked, and gives no secret twice': async (insertPacketReview, stage) => {
      const { store, scope, review } = await begin(stage);
      const keep = (secretHash: string) => {
        const another = { ...review, id: freshId<'packet-review'>(stage.context), name: '许薇' };
        return store
          .transact((tx) => insertPacketReview(tx, scope, { review: another, secretHash }))
          .then(() => another);
      };
      const kept = await keep('a'.repeat(64));
      expect(await reviews.findPacketReview(store.db, scope, kept.id)).toEqual(kept);
      await expect(keep('a'.repeat(64))).rejects.toThrow();
    },
  },
  listPacketReviews: {
    'lists those of one packet, as they were asked for': async (listPacketReviews, stage) => {
      const { store, scope, ada, review } = await begin(stage);
      const other = await seedReview(ada);
      const ids = async (packetId: typeof review.packetId) =>
        (await listPacketReviews(store.db, scope, packetId)).map(({ id }) => id);
      expect(await ids(review.packetId)).toEqual([review.id]);
      expect(await ids(other.review.packetId)).toEqual([other.review.id]);
    },
  },
  findPacketReview: {
    'finds none that is not there': async (findPacketReview, stage) => {
      const { store, scope, review } = await begin(stage);
      expect(await findPacketReview(store.db, scope, review.id)).toEqual(review);
      expect(await findPacketReview(store.db, scope, freshId(stage.context))).toBeUndefined();
    },
  },
  holdPacketReview: {
    'finds the same, and none that is not there': async (holdPacketReview, stage) => {
      const { store, scope, review } = await begin(stage);
      expect(await store.transact((tx) => holdPacketReview(tx, scope, review.id))).toEqual(review);
      expect(await store.transact((tx) => holdPacketReview(tx, scope, freshId(stage.context)))).toBeUndefined();
    },
  },
  findShownReview: {
    'finds what a link opens, behind no other wall': async (findShownReview, stage) => {
      const { store, scope, invited } = await begin(stage);
      const guest = hashOf(invited.secret);
      const { db } = store.behind({ ...closedWall, guest });
      const { workspaceId } = scope;
      expect(await findShownReview(db, guest)).toEqual({ workspaceId, id: invited.review.id });
      expect(await findShownReview(db, hashOf('another'))).toBeUndefined();
    },
  },
  changePacketReview: {
    'changes what is named alone, and of this review alone': async (changePacketReview, stage) => {
      const { store, scope, ada, review } = await begin(stage);
      const { review: other } = await seedReview(ada);
      const done = { doneAt: stage.clock.now, word: 'Good' };
      await store.transact((tx) => changePacketReview(tx, scope, { id: review.id, ...done }));
      expect(await reviews.findPacketReview(store.db, scope, review.id)).toEqual({ ...review, ...done });
      const off = { withdrawnAt: stage.clock.now, email: '', toldAt: stage.clock.now };
      await store.transact((tx) => changePacketReview(tx, scope, { id: review.id, ...off }));
      expect(await reviews.findPacketReview(store.db, scope, review.id)).toEqual({ ...review, ...done, ...off });
      expect(await reviews.findPacketReview(store.db, scope, other.id)).toEqual(other);
    },
  },
  listPacketComments: {
    'lists those of the reviews that are named, as they were written': async (listPacketComments, stage) => {
      const { store, scope, ada, invited, review } = await begin(stage);
      const other = await seedReview(ada);
      const first = await commentOn(ada, invited, ['sooner', 'How much?']);
      const second = await commentOn(ada, invited, ['By the month', 'Since when?']);
      await commentOn(ada, other, ['sooner', 'Elsewhere']);
      expect(await listPacketComments(store.db, scope, [review.id])).toEqual([first, second]);
      expect(await listPacketComments(store.db, scope, [review.id, other.review.id])).toHaveLength(3);
      expect(await listPacketComments(store.db, scope, [])).toEqual([]);
    },
  },
  keepPacketComment: {
    'keeps a comment, and what became of it': async (keepPacketComment, stage) => {
      const { store, scope, ada, invited, review } = await begin(stage);
      const comment = await commentOn(ada, invited, ['sooner', 'How much?']);
      const at = instant(stage.clock.now + 1);
      const resolved = { ...comment, edition: 2, resolution: { outcome: 'left', because: 'كما هو', at } } as const;
      await store.transact((tx) => keepPacketComment(tx, scope, resolved));
      expect(await reviews.listPacketComments(store.db, scope, [review.id])).toEqual([resolved]);
      await store.transact((tx) => keepPacketComment(tx, scope, comment));
      expect(await reviews.listPacketComments(store.db, scope, [review.id])).toEqual([comment]);
    },
  },
  deletePacketComment: {
    'removes that one alone': async (deletePacketComment, stage) => {
      const { store, scope, ada, invited, review } = await begin(stage);
      const first = await commentOn(ada, invited, ['sooner', 'How much?']);
      const second = await commentOn(ada, invited, ['sooner', 'Since when?']);
      await store.transact((tx) => deletePacketComment(tx, scope, { reviewId: review.id, id: first.id }));
      expect(await reviews.listPacketComments(store.db, scope, [review.id])).toEqual([second]);
    },
  },
  countOpenComments: {
    'counts what is open, and none on a packet that was removed': async (countOpenComments, stage) => {
      const { store, scope, ada, invited, review } = await begin(stage);
      expect(await countOpenComments(store.db, scope)).toEqual([]);
      const comment = await commentOn(ada, invited, ['sooner', 'How much?']);
      await commentOn(ada, invited, ['sooner', 'Since when?']);
      const { packetId } = review;
      const waiting = { packetId, title: 'Payments for Staff' };
      expect(await countOpenComments(store.db, scope)).toEqual([{ ...waiting, open: 2 }]);
      const resolution = { outcome: 'taken-up', because: '', at: stage.clock.now } as const;
      await store.transact((tx) => reviews.keepPacketComment(tx, scope, { ...comment, resolution }));
      expect(await countOpenComments(store.db, scope)).toEqual([{ ...waiting, open: 1 }]);
      await store.transact((tx) =>
        tx.updateTable('record').set({ standing: 'removed' }).where('id', '=', packetId).execute(),
      );
      expect(await countOpenComments(store.db, scope)).toEqual([]);
    },
  },
  deletePacketReviews: {
    'forgets those of one packet, with all that was said': async (deletePacketReviews, stage) => {
      const { store, scope, ada, invited, review } = await begin(stage);
      const other = await seedReview(ada);
      await commentOn(ada, invited, ['sooner', 'How much?']);
      const kept = await commentOn(ada, other, ['sooner', 'Elsewhere']);
      const gone = await store.transact((tx) => deletePacketReviews(tx, scope, review.packetId));
      expect(gone).toEqual([review.id]);
      expect(await reviews.findPacketReview(store.db, scope, review.id)).toBeUndefined();
      expect(await reviews.listPacketComments(store.db, scope, [review.id, other.review.id])).toEqual([kept]);
    },
  },
  rewordPacketReviews: {
    'takes a name out of all that was said, and forgets whom a link was for': async (rewordPacketReviews, stage) => {
      const { store, scope, ada, invited, review } = await begin(stage);
      const other = await seedReview(ada);
      const comment = await commentOn(ada, other, ['sooner', 'Ask Zoe']);
      const resolution = { outcome: 'left', because: 'Zoe said no', at: stage.clock.now } as const;
      await store.transact((tx) => reviews.keepPacketComment(tx, scope, { ...comment, resolution }));
      await commentOn(ada, invited, ['sooner', 'How much?']);
      const reword = (text: string) => text.replaceAll('Zoe', 'a peer');
      const rewording = { reword, email: null };
      const change = () => store.transact((tx) => rewordPacketReviews(tx, scope, rewording));
      expect(await change()).toEqual([other.review.id]);
      expect(await reviews.listPacketComments(store.db, scope, [other.review.id])).toEqual([
        { ...comment, text: 'Ask a peer', resolution: { ...resolution, because: 'a peer said no' } },
      ]);
      expect(await change()).toEqual([]);
      const byAddress = { reword, email: 'PIA@example.org' };
      const theirs = await store.transact((tx) => rewordPacketReviews(tx, scope, byAddress));
      expect(theirs.toSorted()).toEqual([review.id, other.review.id].toSorted());
      expect(await reviews.findPacketReview(store.db, scope, review.id)).toEqual({ ...review, email: '' });
    },
  },
});

async function begin(stage: Stage) {
  const ada = await seedPerson(stage, 'Ada');
  const invited = await seedReview(ada);
  return { ...ada.context, ada, invited, review: invited.review };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
