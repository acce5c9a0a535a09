import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { listTroubles, lookAtMemories, memoryOf, undo } from '../../../../test/stage/look.ts';
import { answer, passDays, reviewOf, seedCards, seedDeck } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { CardId } from '../../../core/base/id.ts';
import { dayMs, hourMs, instant } from '../../../core/base/instant.ts';
import { grades } from '../../../core/study/grade.ts';
import type { Review } from '../../../core/study/review.ts';
import { foldMemory } from '../../../core/study/scheduling/history.ts';
import { listReviews } from '../../../store/study/reviews.ts';
import { freshId } from '../../base/context.ts';
import { deleteCards } from '../cards/deleteCards.ts';
import { getScheduling } from '../scheduling.ts';
import { answerCard } from './answerCard.ts';
import { undoReview } from './undoReview.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('an answer', () => {
    test('is kept once, and sent again answers the same', async () => {
      const { set, card } = await withCard(await stage());
      const review = reviewOf(set, card);
      const first = await answerCard(set.context, { review, want: [] });
      const kept = await lookAtMemories(set);
      passDays(set, 1);
      expect(await answerCard(set.context, { review, want: [] })).toEqual(first);
      expect(await lookAtMemories(set)).toEqual(kept);
      expect(first).toEqual({ memory: await memoryOf(set, card), cards: [] });
    });

    test('that comes late is sorted in by time, and what stands after it is told anew', async () => {
      const [inOrder, late] = await Promise.all([stage(), stage()]);
      const [one, other] = [await withCard(inOrder), await withCard(late)];
      const days = [0, 3, 9];
      const told = days.map(
        (after) => ({ grade: 'good', answeredAt: instant(inOrder.clock.now + after * dayMs) }) as const,
      );
      passDays(inOrder, 9);
      passDays(late, 9);
      for (const part of told) await keep(inOrder, reviewOf(inOrder, one.card, part));
      for (const part of [...told.slice(2), ...told.slice(0, 2)]) await keep(late, reviewOf(late, other.card, part));
      const traces = async (set: Stage) =>
        (await lookAtMemories(set)).reviews
          .toSorted((a, b) => a.answered_at - b.answered_at)
          .map(({ day, phase_before, elapsed_days }) => ({ day, phase_before, elapsed_days }));
      expect(await traces(late)).toEqual(await traces(inOrder));
      expect(await listTroubles(late)).toEqual([]);
      expect((await memoryOf(late, other.card)).phase).toBe((await memoryOf(inOrder, one.card)).phase);
    });

    test('counts time up to the longest the learner allows', async () => {
      const { set, card } = await withCard(await stage({ longestAnswerSeconds: 30 }));
      await keep(set, reviewOf(set, card, { spentMs: 3_600_000 }));
      const [kept] = await listReviews(set.context.store.db, set.context.scope, card);
      expect(kept?.spentMs).toBe(30_000);
    });

    test('brings the cards asked for next', async () => {
      const { set, card, cards } = await withCard(await stage());
      const want = cards.slice(1).toReversed();
      const answered = await answerCard(set.context, { review: reviewOf(set, card), want });
      expect('cards' in answered && answered.cards.map(({ cardId }) => cardId)).toEqual(want);
    });

    test('of a clock two days ahead is refused', async () => {
      const { set, card } = await withCard(await stage());
      const review = reviewOf(set, card, { answeredAt: instant(set.clock.now + 2 * dayMs) });
      expect(await answerCard(set.context, { review, want: [] })).toMatchObject({
        code: 'wrong-clock',
        message: "This device's clock says 2026-03-04. Set it right, then answer again.",
      });
      expect((await memoryOf(set, card)).phase).toBe('new');
    });

    test('to a card that was deleted or never was is refused', async () => {
      const { set, card } = await withCard(await stage());
      await deleteCards(set.context, { cards: { kind: 'these', cardIds: [card] } });
      for (const cardId of [card, freshId<'card'>(set.context)]) {
        const answered = await answerCard(set.context, { review: reviewOf(set, cardId), want: [] });
        expect(answered).toMatchObject({ code: 'no-card' });
      }
      expect((await lookAtMemories(set)).reviews).toEqual([]);
    });

    test('does not get lost among others given at the same moment', async () => {
      const { set, card } = await withCard(await stage());
      const reviews = Array.from({ length: 8 }, (_, index) =>
        reviewOf(set, card, { answeredAt: instant(set.clock.now - index * hourMs) }),
      );
      await Promise.all([...reviews, ...reviews].map((review) => answerCard(set.context, { review, want: [] })));
      expect(await listReviews(set.context.store.db, set.context.scope, card)).toHaveLength(8);
      expect(await listTroubles(set)).toEqual([]);
    });
  });

  describe('an undo', () => {
    test('brings back the exact state before, also of the first answer', async () => {
      const { set, card } = await withCard(await stage());
      for (const grade of [...grades, 'easy', 'again'] as const) {
        const before = await lookAtMemories(set);
        const review = await answer(set, card, grade);
        await undo(set, review.id);
        expect(await lookAtMemories(set)).toEqual(before);
        await answer(set, card, grade);
        passDays(set, 5);
      }
    });

    test('sent again changes nothing', async () => {
      const { set, card } = await withCard(await stage());
      const first = await answer(set, card);
      const second = await answer(set, card);
      const taken = {
        id: freshId<'undo'>(set.context),
        reviewId: second.id,
        at: set.clock.now,
        deviceId: second.deviceId,
      };
      const answered = await undoReview(set.context, taken);
      expect(await undoReview(set.context, taken)).toEqual(answered);
      await undoReview(set.context, { ...taken, reviewId: first.id });
      expect(await listTroubles(set)).toEqual([]);
    });

    test('of an answer that is not known is refused', async () => {
      const { set } = await withCard(await stage());
      const deviceId = freshId<'device'>(set.context);
      const taken = {
        id: freshId<'undo'>(set.context),
        reviewId: freshId<'review'>(set.context),
        at: set.clock.now,
        deviceId,
      };
      expect(await undoReview(set.context, taken)).toMatchObject({ code: 'no-review' });
    });

    test('of an answer to a card deleted since tells of no card', async () => {
      const { set, card } = await withCard(await stage());
      const review = await answer(set, card);
      await deleteCards(set.context, { cards: { kind: 'these', cardIds: [card] } });
      const taken = {
        id: freshId<'undo'>(set.context),
        reviewId: review.id,
        at: set.clock.now,
        deviceId: review.deviceId,
      };
      expect(await undoReview(set.context, taken)).toEqual({ cardId: card, card: null });
    });
  });

  test('whatever is answered and taken back, memory is the fold of what remains', async () => {
    const act = fc.record({
      card: fc.nat(1),
      grade: fc.constantFrom(...grades),
      hours: fc.nat(72),
      late: fc.nat(4),
      back: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12, size: 'max' }), async (acts) => {
        const { set, cards } = await withCard(await stage());
        const given: Review[] = [];
        for (const { card, grade, hours, late, back } of acts) {
          set.clock.now = instant(set.clock.now + hours * hourMs);
          const last = given.at(-1);
          if (back && last !== undefined) {
            await undo(set, last.id);
            given.pop();
            continue;
          }
          const review = reviewOf(set, cards[card] as CardId, {
            grade,
            answeredAt: instant(set.clock.now - late * dayMs),
          });
          await keep(set, review);
          given.push(review);
        }
        const { scheduler } = await getScheduling(set.context, set.context.store.db);
        for (const cardId of cards.slice(0, 2)) {
          const remaining = given.filter((review) => review.cardId === cardId);
          expect(await memoryOf(set, cardId)).toEqual(foldMemory(scheduler, cardId, remaining));
        }
        expect(await listTroubles(set)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

async function withCard(set: Stage) {
  const cards = await seedCards(set, (await seedDeck(set)).id, 4);
  const [card] = cards;
  if (card === undefined) throw new Error('four cards were seeded');
  return { set, card, cards };
}

async function keep(set: Stage, review: Review): Promise<void> {
  const answered = await answerCard(set.context, { review, want: [] });
  if ('kind' in answered) throw new Error(answered.message);
}
