import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import { defaultPreferences } from '../../src/core/account/learner.ts';
import { type CardId, makeId } from '../../src/core/base/id.ts';
import { dayMs, instant } from '../../src/core/base/instant.ts';
import { gradeNumber } from '../../src/core/study/grade.ts';
import type { Review } from '../../src/core/study/review.ts';
import { foldHistory } from '../../src/core/study/scheduling/history.ts';
import { createScheduler } from '../../src/core/study/scheduling/scheduler.ts';
import { answerParent, timeOnce } from '../base/child.ts';
import { type Answer, inventHistory } from '../seed/histories.ts';
import { openRandom, tenBytes } from '../seed/random.ts';

/** Folds a million invented answers, card by card. */
const wanted = 1_000_000;
const random = openRandom(1);
const scheduler = createScheduler(defaultPreferences('UTC'));
const cards: { readonly cardId: CardId; readonly answers: readonly Answer[]; readonly reviews: readonly Review[] }[] =
  [];
const until = instant(Date.now());
let reviews = 0;
while (reviews < wanted) {
  const from = instant(until - 730 * dayMs * random());
  const cardId = makeId<'card'>(from, tenBytes(random));
  const { answers } = inventHistory(scheduler, random, { cardId, from, until });
  cards.push({ cardId, answers, reviews: answers.map(reviewOf) });
  reviews += answers.length;
}

foldOurs();
const ours = await timeOnce(foldOurs);
foldTheirs();
const theirs = await timeOnce(foldTheirs);
answerParent({ ours, theirs, reviews });

function foldOurs(): void {
  for (const card of cards) foldHistory(scheduler, card.cardId, card.reviews);
}

function foldTheirs(): void {
  const algorithm = new FSRSAlgorithm({});
  for (const { answers } of cards) {
    let state: FSRSState | null = null;
    for (const { grade, elapsedDays } of answers) state = algorithm.next_state(state, elapsedDays, gradeNumber[grade]);
  }
}

function reviewOf({ cardId, grade, answeredAt, spentMs }: Answer): Review {
  return {
    id: makeId<'review'>(answeredAt, tenBytes(random)),
    cardId,
    grade,
    answeredAt,
    spentMs,
    deviceId: makeId<'device'>(until, tenBytes(random)),
  };
}
