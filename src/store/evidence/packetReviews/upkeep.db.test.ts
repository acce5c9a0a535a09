import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { commentOn, seedReview } from '../../../../test/stage/evidence/packetReviews.ts';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { type Instant, instant } from '../../../core/base/instant.ts';
import { closedWall } from '../../base/wall.ts';
import * as reviews from '../packetReviews.ts';
import * as upkeep from './upkeep.ts';

exercise(upkeep, {
  forgetLapsedAddresses: {
    'forgets those of links that have expired, once, and nothing that was said': async (
      forgetLapsedAddresses,
      stage,
    ) => {
      const { ada, invited, watch, review, look } = await begin(stage);
      const comment = await commentOn(ada, invited, ['sooner', 'How much?']);
      const forget = async (by: Instant) =>
        (await watch.transact((tx) => forgetLapsedAddresses(tx, { by, most: 99 }))).filter((id) => id === review.id);
      expect(await forget(instant(review.goodUntil - 1))).toEqual([]);
      expect(await forget(review.goodUntil)).toEqual([review.id]);
      expect(await forget(review.goodUntil)).toEqual([]);
      expect(await look()).toEqual({ ...review, email: '' });
      const { store, scope } = ada.context;
      expect(await reviews.listPacketComments(store.db, scope, [review.id])).toEqual([comment]);
    },
    'goes so far at a time, and begins with what expired first': async (forgetLapsedAddresses, stage) => {
      const { ada, watch, review } = await begin(stage);
      const forget = (by: Instant, most: number) => watch.transact((tx) => forgetLapsedAddresses(tx, { by, most }));
      await forget(instant(review.goodUntil - 1), 99);
      ada.clock.now = instant(ada.clock.now + 2);
      const { review: last } = await seedReview(ada);
      ada.clock.now = instant(ada.clock.now - 1);
      const { review: second } = await seedReview(ada);
      await forget(review.goodUntil, 99);
      expect([
        await forget(last.goodUntil, 1),
        await forget(last.goodUntil, 1),
        await forget(last.goodUntil, 1),
      ]).toEqual([[second.id], [last.id], []]);
    },
  },
  forgetLapsedLinks: {
    'lets links that have expired lead to nothing, and others open': async (forgetLapsedLinks, stage) => {
      const { store, invited, watch, review, look } = await begin(stage);
      const guest = createHash('sha256').update(invited.secret).digest('hex');
      const { db } = store.behind({ ...closedWall, guest });
      const forget = (by: Instant) => watch.transact((tx) => forgetLapsedLinks(tx, { by, most: 99 }));
      await forget(instant(review.goodUntil - 1));
      expect(await reviews.findShownReview(db, guest)).toBeDefined();
      expect(await forget(review.goodUntil)).toBeGreaterThan(0);
      expect(await reviews.findShownReview(db, guest)).toBeUndefined();
      expect(await forget(review.goodUntil)).toBe(0);
      expect(await look()).toEqual(review);
    },
  },
});

async function begin(stage: Stage) {
  const ada = await seedPerson(stage, 'Ada');
  const invited = await seedReview(ada);
  const { review } = invited;
  const { store, scope } = ada.context;
  const look = () => reviews.findPacketReview(store.db, scope, review.id);
  const watch = stage.context.store.behind({ ...closedWall, operator: true });
  return { store, ada, invited, review, look, watch };
}
