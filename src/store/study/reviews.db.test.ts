import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, reviewOf as answerTo, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { day } from '../../core/base/day.ts';
import type { CardId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import { grades } from '../../core/study/grade.ts';
import type { Review, Undo } from '../../core/study/review.ts';
import { listRemembered } from './refold.ts';
import * as reviews from './reviews.ts';

exercise(reviews, {
  listReviews: {
    'lists what counts of one card, by time and then by id, however it came': async (listReviews, stage) => {
      const { store, scope } = stage.context;
      const [card, other] = await seedTwo(stage);
      const made = [3, 1, 2, 1].map((hour) => answerTo(stage, card, { answeredAt: instant(stage.clock.now + hour) }));
      for (const review of [...made, answerTo(stage, other)]) await append(stage, review);
      const [three, one, two, twin] = made;
      expect(await listReviews(store.db, scope, card)).toEqual([one, twin, two, three]);
      await undo(stage, two);
      expect(await listReviews(store.db, scope, card)).toEqual([one, twin, three]);
      const stranger = { ...scope, learnerId: freshId<'learner'>(stage.context) };
      expect(await listReviews(store.db, stranger, card)).toEqual([]);
    },
    'keeps each grade': async (listReviews, stage) => {
      const [card] = await seedTwo(stage);
      for (const grade of grades) await append(stage, answerTo(stage, card, { grade }));
      const listed = await listReviews(stage.context.store.db, stage.context.scope, card);
      expect(listed.map(({ grade }) => grade)).toEqual(grades);
    },
  },
  findReview: {
    'finds a review, taken back or not': async (findReview, stage) => {
      const { store, scope } = stage.context;
      const [card] = await seedTwo(stage);
      const review = answerTo(stage, card);
      expect(await findReview(store.db, scope, review.id)).toBeUndefined();
      await append(stage, review);
      expect(await findReview(store.db, scope, review.id)).toEqual({ ...review, undone: false });
      await undo(stage, review);
      expect(await findReview(store.db, scope, review.id)).toEqual({ ...review, undone: true });
    },
  },
  selectReviews: {
    'selects every review of the learner, those taken back too': async (selectReviews, stage) => {
      const { store, scope } = stage.context;
      const [card] = await seedTwo(stage);
      const [kept, taken] = [answerTo(stage, card), answerTo(stage, card)];
      for (const review of [kept, taken]) await append(stage, review);
      await undo(stage, taken);
      const rows = await selectReviews(store.db, scope).orderBy('id').execute();
      expect(rows.map(({ id, undone }) => [id, undone])).toEqual([
        [kept.id, 0],
        [taken.id, 1],
      ]);
    },
  },
  appendReview: {
    'keeps the first of two that share an id': async (appendReview, stage) => {
      const { store, scope } = stage.context;
      const [card] = await seedTwo(stage);
      const review = answerTo(stage, card);
      const keep = (one: Review) =>
        store.transact((tx) => appendReview(tx, scope, { review: one, trace: traceAt(one, 1) }));
      expect(await keep(review)).toBe(true);
      expect(await keep({ ...review, grade: 'again', spentMs: 1 })).toBe(false);
      expect(await reviews.listReviews(store.db, scope, card)).toEqual([review]);
    },
  },
  appendUndo: {
    'takes a review back once, and a second undo of the same id takes back nothing': async (appendUndo, stage) => {
      const { store, scope } = stage.context;
      const [card] = await seedTwo(stage);
      const [one, two] = [answerTo(stage, card), answerTo(stage, card)];
      await append(stage, one);
      await append(stage, two);
      const taken = undoOf(stage, one);
      await store.transact((tx) => appendUndo(tx, scope, taken));
      await store.transact((tx) => appendUndo(tx, scope, { ...taken, reviewId: two.id }));
      expect(await reviews.listReviews(store.db, scope, card)).toEqual([two]);
    },
  },
  updateTraces: {
    'writes what the fold says and leaves the facts': async (updateTraces, stage) => {
      const { store, scope } = stage.context;
      const [card] = await seedTwo(stage);
      const review = answerTo(stage, card);
      await append(stage, review);
      const trace = { reviewId: review.id, day: day(20_001), phaseBefore: 'review', elapsedDays: 17 } as const;
      await store.transact((tx) => updateTraces(tx, scope, [trace]));
      const remembered = await listRemembered(store.db, scope, { after: null, limit: 10 });
      expect(remembered.find(({ cardId }) => cardId === card)).toMatchObject({ traces: [trace], reviews: [review] });
    },
  },
  reviewOf: {
    'refuses a number that is no grade': (reviewOf) => {
      const row = { grade: 5 } as unknown as Parameters<typeof reviewOf>[0];
      expect(() => reviewOf(row)).toThrow('5 is no grade');
    },
  },
  traceOf: {
    'reads what a row keeps of the fold': (traceOf, stage) => {
      const id = freshId<'review'>(stage.context);
      const trace = traceOf({ id, day: day(3), phase_before: 'new', elapsed_days: 0 });
      expect(trace).toEqual({ reviewId: id, day: 3, phaseBefore: 'new', elapsedDays: 0 });
    },
  },
});

async function seedTwo(stage: Stage): Promise<readonly [CardId, CardId]> {
  const [card, other] = await seedCards(stage, (await seedDeck(stage)).id, 2);
  if (card === undefined || other === undefined) throw new Error('two cards were seeded');
  return [card, other];
}

const traceAt = ({ id }: Review, date: number): reviews.Trace => ({
  reviewId: id,
  day: day(date),
  phaseBefore: 'new',
  elapsedDays: 0,
});

const append = ({ context }: Stage, review: Review): Promise<boolean> =>
  context.store.transact((tx) => reviews.appendReview(tx, context.scope, { review, trace: traceAt(review, 20_000) }));

const undoOf = ({ context }: Stage, { id }: Review): Undo => ({
  id: freshId(context),
  reviewId: id,
  at: context.now(),
  deviceId: freshId(context),
});

async function undo(stage: Stage, review: Review | undefined): Promise<void> {
  if (review === undefined) throw new Error('there is no such review');
  const { store, scope } = stage.context;
  await store.transact((tx) => reviews.appendUndo(tx, scope, undoOf(stage, review)));
}
