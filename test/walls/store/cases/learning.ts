import type { CardId } from '../../../../src/core/base/id.ts';
import * as agreement from '../../../../src/store/study/agreement.ts';
import * as memories from '../../../../src/store/study/memories.ts';
import * as queue from '../../../../src/store/study/queue.ts';
import * as refold from '../../../../src/store/study/refold.ts';
import * as reviews from '../../../../src/store/study/reviews.ts';
import * as statistics from '../../../../src/store/study/statistics.ts';
import * as totals from '../../../../src/store/study/totals.ts';
import type * as waiting from '../../../../src/store/study/waiting.ts';
import { type CasesOf, pure, reads, writes } from '../storeCase.ts';
import { firstOf, type Things } from '../things.ts';

export const agreementCases: CasesOf<typeof agreement> = {
  findDisagreement: reads(
    'learner',
    (tx, { scope }) => agreement.findDisagreement(tx, scope, 'review undone as the undos say'),
    { silent: 'what Vic has agrees' },
  ),
  listUnremembered: reads('scope', (tx, { scope }) => agreement.listUnremembered(tx, scope, 100), {
    at: 'home',
    silent: 'Vic has a memory of each card',
  }),
  mendCopies: writes('learner', (tx, { scope }) => agreement.mendCopies(tx, scope), {
    silent: 'nothing of Vic’s is to be mended',
  }),
  listIds: reads('scope', (tx, { scope }) => agreement.listIds(tx, scope, { table: 'review', after: '', limit: 100 }), {
    at: 'home',
  }),
};

const allDue = ({ home, due, someday }: Things) => ({
  deckIds: [home.deckId, due.deckId],
  today: someday,
  mostDue: 100,
  mostNew: 100,
});

export const memoriesCases: CasesOf<typeof memories> = {
  listStates: reads('learner', (tx, { scope }, { home }) => memories.listStates(tx, scope, home.cardIds), {
    echoes: ({ home }) => home.cardIds,
  }),
  insertNewStates: writes('learner', (tx, { scope }, { home, fresh }) =>
    memories.insertNewStates(tx, scope, [{ cardId: fresh<'card'>(), deckId: home.deckId, position: 9 }]),
  ),
  updateCopies: writes(
    'scope',
    (tx, { scope }, { home }) => memories.updateCopies(tx, scope, { cardIds: home.cardIds, copies: { live: 0 } }),
    { at: 'home' },
  ),
  updateMemory: writes('learner', (tx, { scope }, { home }) =>
    memories.updateMemory(tx, scope, { cardId: firstOf(home.cardIds), memory: { phase: 'new' } }),
  ),
  updateMarks: writes('learner', (tx, { scope }, { home }) =>
    memories.updateMarks(tx, scope, { cardIds: home.cardIds, marks: { flag: 7 } }),
  ),
  memoryOf: pure,
  studiedMemoryOf: pure,
  marksOf: pure,
};

export const queueCases: CasesOf<typeof queue> = {
  listSteps: reads('learner', (tx, { scope }, its) => queue.listSteps(tx, scope, allDue(its))),
  listDue: reads('learner', (tx, { scope }, its) => queue.listDue(tx, scope, allDue(its))),
  listNew: reads('learner', (tx, { scope }, its) => queue.listNew(tx, scope, allDue(its))),
  listAnsweredOn: reads('learner', (tx, { scope }, { today }) => queue.listAnsweredOn(tx, scope, today)),
};

export const refoldCases: CasesOf<typeof refold> = {
  listRemembered: reads('learner', (tx, { scope }) => refold.listRemembered(tx, scope, { after: null, limit: 100 })),
};

const reviewOf = ({ fresh, now }: Things, cardId: CardId) => ({
  id: fresh<'review'>(),
  cardId,
  grade: 'good' as const,
  answeredAt: now,
  spentMs: 1,
  deviceId: fresh<'device'>(),
});

export const reviewsCases: CasesOf<typeof reviews> = {
  listReviews: reads('learner', (tx, { scope }, { home }) => reviews.listReviews(tx, scope, firstOf(home.cardIds))),
  findReview: reads('learner', (tx, { scope }, { home }) => reviews.findReview(tx, scope, home.reviewId)),
  appendReview: writes('learner', (tx, { scope }, its) => {
    const review = reviewOf(its, firstOf(its.home.cardIds));
    const trace = { reviewId: review.id, day: its.today, phaseBefore: 'new', elapsedDays: 0 } as const;
    return reviews.appendReview(tx, scope, { review, trace });
  }),
  appendUndo: writes('learner', (tx, { scope }, { home, fresh, now }) =>
    reviews.appendUndo(tx, scope, { id: fresh(), reviewId: home.reviewId, at: now, deviceId: fresh() }),
  ),
  updateTraces: writes('learner', (tx, { scope }, { home, someday }) =>
    reviews.updateTraces(tx, scope, [{ reviewId: home.reviewId, day: someday, phaseBefore: 'review', elapsedDays: 9 }]),
  ),
  selectReviews: reads('learner', (tx, { scope }) => reviews.selectReviews(tx, scope).execute()),
  reviewOf: pure,
  traceOf: pure,
};

export const statisticsCases: CasesOf<typeof statistics> = {
  countDays: reads('learner', (tx, { scope }, { today }) => statistics.countDays(tx, scope, { from: today })),
  countDueAhead: reads('learner', (tx, { scope }, { someday }) =>
    statistics.countDueAhead(tx, scope, { until: someday }),
  ),
  findNextDue: reads('learner', (tx, { scope }, { home, longAgo }) =>
    statistics.findNextDue(tx, scope, { deckIds: [home.deckId], today: longAgo }),
  ),
  countStates: reads('learner', (tx, { scope }) => statistics.countStates(tx, scope, {})),
};

export const totalsCases: CasesOf<typeof totals> = {
  countTotals: reads('scope', (tx, { scope }) => totals.countTotals(tx, scope), { at: 'home' }),
};

export const waitingCases: CasesOf<typeof waiting> = { isUnburied: pure };
