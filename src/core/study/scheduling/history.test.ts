import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../account/learner.ts';
import { type CardId, type DeviceId, makeId, type ReviewId, type UndoId } from '../../base/id.ts';
import { hourMs, instant, minuteMs } from '../../base/instant.ts';
import { grades } from '../grade.ts';
import { foldHistory, foldMemory, withoutUndone } from './history.ts';
import { type Memory, newMemory } from '../memory.ts';
import type { Review, Undo } from '../review.ts';
import { createScheduler } from './scheduler.ts';

const scheduler = createScheduler(defaultPreferences('Europe/Berlin'));
const bytes = (number: number): Uint8Array =>
  Uint8Array.from({ length: 10 }, (_, at) => (number >> (8 * (9 - at))) & 255);
const idOf = (number: number): ReviewId => makeId(instant(number), bytes(number));
const cardId: CardId = makeId(instant(1), bytes(1));
const deviceId: DeviceId = makeId(instant(2), bytes(2));
const start = Date.UTC(2025, 0, 1, 20);

/** Reviews in the order of time; some at the same moment, some minutes and some months apart. */
const histories: fc.Arbitrary<readonly Review[]> = fc
  .array(
    fc.record({
      grade: fc.constantFrom(...grades),
      gapMs: fc.constantFrom(0, minuteMs, 7 * hourMs, 60 * hourMs, 2_000 * hourMs),
    }),
    {
      maxLength: 15,
    },
  )
  .map((answers) => {
    let at = start;
    return answers.map(({ grade, gapMs }, number): Review => {
      at += gapMs;
      return { id: idOf(number), cardId, grade, answeredAt: instant(at), spentMs: 4_000, deviceId };
    });
  });

const shuffled = histories.chain((reviews) =>
  fc.shuffledSubarray([...reviews], { minLength: reviews.length }).map((other) => ({ reviews, other })),
);

const answerInTurn = (reviews: readonly Review[]): Memory =>
  reviews.reduce((memory: Memory, review) => scheduler.answer(memory, review), newMemory);

const undoOf = (review: Review): Undo => {
  const id: UndoId = makeId(review.answeredAt, bytes(9));
  return { id, reviewId: review.id, at: review.answeredAt, deviceId };
};

describe('the memory of a card', () => {
  it('is new without reviews', () => {
    expect(foldMemory(scheduler, cardId, [])).toEqual(newMemory);
  });

  it('is what the answers make of it one after the other', () => {
    fc.assert(
      fc.property(histories, (reviews) => {
        expect(foldMemory(scheduler, cardId, reviews)).toEqual(answerInTurn(reviews));
      }),
    );
  });

  it('is the same in whatever order the reviews arrive', () => {
    fc.assert(
      fc.property(shuffled, ({ reviews, other }) => {
        expect(foldMemory(scheduler, cardId, other)).toEqual(foldMemory(scheduler, cardId, reviews));
      }),
    );
  });

  it('is the same when some reviews are sent twice', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(15), ({ reviews, other }, repeated) => {
        expect(foldMemory(scheduler, cardId, [...other, ...reviews.slice(0, repeated)])).toEqual(
          foldMemory(scheduler, cardId, reviews),
        );
      }),
    );
  });

  it('goes on from any point to the same end', () => {
    fc.assert(
      fc.property(histories, fc.nat(15), (reviews, cut) => {
        const halfway = foldMemory(scheduler, cardId, reviews.slice(0, cut));
        const end = reviews.slice(cut).reduce((memory, review) => scheduler.answer(memory, review), halfway);
        expect(end).toEqual(foldMemory(scheduler, cardId, reviews));
      }),
    );
  });

  it('is exactly as before once the last answer is taken back', () => {
    fc.assert(
      fc.property(histories, (reviews) => {
        const last = reviews.at(-1);
        fc.pre(last !== undefined);
        const kept = withoutUndone(reviews, last ? [undoOf(last)] : []);
        expect(foldMemory(scheduler, cardId, kept)).toEqual(foldMemory(scheduler, cardId, reviews.slice(0, -1)));
      }),
    );
  });
});

describe('the history of a card', () => {
  it('ends with the memory of the card', () => {
    fc.assert(
      fc.property(shuffled, ({ other }) => {
        const last = foldHistory(scheduler, cardId, other).at(-1);
        expect(last?.after ?? newMemory).toEqual(foldMemory(scheduler, cardId, other));
      }),
    );
  });

  it('links each answer to what was known before it', () => {
    fc.assert(
      fc.property(shuffled, ({ reviews, other }) => {
        const steps = foldHistory(scheduler, cardId, other);
        expect(steps.map(({ review }) => review)).toEqual(reviews);
        steps.forEach((step, at) => {
          expect(step.before).toEqual(steps[at - 1]?.after ?? newMemory);
          expect(step.day).toBe(scheduler.dayBook.dayOf(step.review.answeredAt));
          expect(step.elapsedDays).toBe(at === 0 ? 0 : step.day - (steps[at - 1]?.day ?? step.day));
          expect(step.expectedRecall === null).toBe(at === 0);
        });
      }),
    );
  });
});

describe('withoutUndone', () => {
  it('takes out the reviews that an undo names, however often it comes', () => {
    fc.assert(
      fc.property(histories, fc.nat(14), (reviews, place) => {
        const named = reviews[place];
        const undos = named ? [undoOf(named), undoOf(named)] : [];
        expect(withoutUndone(reviews, undos)).toEqual(reviews.filter((review) => review !== named));
      }),
    );
  });
});
