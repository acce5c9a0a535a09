import type { Day } from '../../../core/base/day.ts';
import type { CardId, DeckId, NoteId } from '../../../core/base/id.ts';
import { buildQueue, type QueueEntry, type QueueLimits } from '../../../core/study/queue.ts';
import { countWaiting } from '../../../store/study/decks.ts';
import { type AnsweredToday, listAnsweredOn, listDue, listNew, listSteps } from '../../../store/study/queue.ts';
import type { Context } from '../../base/context.ts';
import type { Scheduling } from '../scheduling.ts';

/** Cards by why they wait: due, within their steps, never answered. */
export type Counts = { readonly due: number; readonly steps: number; readonly fresh: number };

/** What a session would ask now, and what only the daily limits keep from it. */
export type DayQueue = { readonly entries: readonly QueueEntry[]; readonly heldBack: Counts };

/** Some cards fall out as siblings of others, so more are read than are asked; and more again where too many did. */
const firstSpare = 50;
const spareGrowth = 8;

/** Today's queue over some decks. Reads what is due up to the day's limit, never the whole collection. */
export async function loadQueue(
  context: Context,
  { preferences, today }: Scheduling,
  deckIds: readonly DeckId[],
): Promise<DayQueue> {
  const { store, scope } = context;
  if (deckIds.length === 0) return { entries: [], heldBack: { due: 0, steps: 0, fresh: 0 } };
  const answered = await listAnsweredOn(store.db, scope, today);
  const limits = limitsLeft(answered, preferences);
  const answeredTodayNotes = new Set(answered.map(({ noteId }) => noteId));
  const entries = await chooseEntries(context, { deckIds, today, answeredTodayNotes, limits });
  return { entries, heldBack: await countHeldBack(context, { deckIds, today, limits, asked: countEntries(entries) }) };
}

/** How many entries of a queue wait for which reason. */
export function countEntries(entries: readonly QueueEntry[]): Counts {
  const counts = { due: 0, steps: 0, fresh: 0 };
  const columns = { new: 'fresh', learning: 'steps', relearning: 'steps', review: 'due' } as const;
  for (const { memory } of entries) counts[columns[memory.phase]] += 1;
  return counts;
}

/** A card met today counts against the new ones, one reviewed today against the reviews, however often it was asked. */
function limitsLeft(
  answered: readonly AnsweredToday[],
  limits: { readonly newPerDay: number; readonly reviewsPerDay: number },
) {
  const met = new Set<CardId>();
  const reviewed = new Set<CardId>();
  for (const { cardId, phaseBefore } of answered) {
    if (phaseBefore === 'new') met.add(cardId);
    if (phaseBefore === 'review') reviewed.add(cardId);
  }
  return {
    newLeft: Math.max(0, limits.newPerDay - met.size),
    reviewsLeft: Math.max(0, limits.reviewsPerDay - reviewed.size),
  };
}

type Choice = {
  readonly deckIds: readonly DeckId[];
  readonly today: Day;
  readonly limits: QueueLimits;
  readonly answeredTodayNotes: ReadonlySet<NoteId>;
};

async function chooseEntries(
  { store, scope }: Context,
  { deckIds, today, limits, answeredTodayNotes }: Choice,
): Promise<readonly QueueEntry[]> {
  const { reviewsLeft, newLeft } = limits;
  for (let spare = firstSpare; ; spare *= spareGrowth) {
    const request = { deckIds, today, mostDue: reviewsLeft * 2 + spare, mostNew: newLeft * 2 + spare };
    const steps = await listSteps(store.db, scope, request);
    const due = reviewsLeft === 0 ? [] : await listDue(store.db, scope, request);
    const fresh = newLeft === 0 ? [] : await listNew(store.db, scope, request);
    const entries = buildQueue({ steps, due, fresh, answeredTodayNotes, today }, limits);
    const asked = countEntries(entries);
    const isShort =
      (due.length === request.mostDue && asked.due < reviewsLeft) ||
      (fresh.length === request.mostNew && asked.fresh < newLeft);
    if (!isShort) return entries;
  }
}

type Waiting = Omit<Choice, 'answeredTodayNotes'> & { readonly asked: Counts };

/** Where a limit is not used up, what is missing are siblings of cards asked today: no limit holds those back. */
async function countHeldBack({ store, scope }: Context, { deckIds, today, limits, asked }: Waiting): Promise<Counts> {
  const chosen = new Set(deckIds);
  const decks = (await countWaiting(store.db, scope, today)).filter(({ deckId }) => chosen.has(deckId));
  const total = (column: keyof Counts): number => decks.reduce((sum, deck) => sum + deck[column], 0);
  return {
    due: asked.due < limits.reviewsLeft ? 0 : Math.max(0, total('due') - asked.due),
    steps: 0,
    fresh: asked.fresh < limits.newLeft ? 0 : Math.max(0, total('fresh') - asked.fresh),
  };
}
