import type { Day } from '../../../core/base/day.ts';
import type { CardId, DeckId } from '../../../core/base/id.ts';
import { buildQueue, type QueueEntry } from '../../../core/study/queue.ts';
import { countDecks } from '../../../store/study/decks.ts';
import { type AnsweredToday, listAnsweredOn, listDue, listNew, listSteps } from '../../../store/study/queue.ts';
import type { Context } from '../../base/context.ts';
import type { Scheduling } from '../scheduling.ts';

/** Cards by why they wait: due, within their steps, never answered. */
export type Counts = { readonly due: number; readonly steps: number; readonly fresh: number };

/** What a session would ask now, and what only the daily limits keep from it. */
export type DayQueue = { readonly entries: readonly QueueEntry[]; readonly heldBack: Counts };

/** Some cards fall out as siblings of others, so a few more are read than are asked. */
const spare = 50;

/** Today's queue over some decks. Reads what is due up to the day's limit, never the whole collection. */
export async function loadQueue(context: Context, { preferences, today }: Scheduling, deckIds: readonly DeckId[]): Promise<DayQueue> {
  const { store, scope } = context;
  if (deckIds.length === 0) return { entries: [], heldBack: { due: 0, steps: 0, fresh: 0 } };
  const answered = await listAnsweredOn(store.db, scope, today);
  const limits = limitsLeft(answered, preferences);
  const request = { deckIds, today, mostDue: limits.reviewsLeft * 2 + spare, mostNew: limits.newLeft * 2 + spare };
  const steps = await listSteps(store.db, scope, request);
  const due = limits.reviewsLeft === 0 ? [] : await listDue(store.db, scope, request);
  const fresh = limits.newLeft === 0 ? [] : await listNew(store.db, scope, request);
  const answeredTodayNotes = new Set(answered.map(({ noteId }) => noteId));
  const entries = buildQueue({ steps, due, fresh, answeredTodayNotes, today }, limits);
  return { entries, heldBack: await countHeldBack(context, { deckIds, today, asked: countEntries(entries) }) };
}

export function countEntries(entries: readonly QueueEntry[]): Counts {
  const counts = { due: 0, steps: 0, fresh: 0 };
  const columns = { new: 'fresh', learning: 'steps', relearning: 'steps', review: 'due' } as const;
  for (const { memory } of entries) counts[columns[memory.phase]] += 1;
  return counts;
}

/** A card met today counts against the new ones, one reviewed today against the reviews, however often it was asked. */
function limitsLeft(answered: readonly AnsweredToday[], limits: { readonly newPerDay: number; readonly reviewsPerDay: number }) {
  const met = new Set<CardId>();
  const reviewed = new Set<CardId>();
  for (const { cardId, phaseBefore } of answered) {
    if (phaseBefore === 'new') met.add(cardId);
    if (phaseBefore === 'review') reviewed.add(cardId);
  }
  return { newLeft: Math.max(0, limits.newPerDay - met.size), reviewsLeft: Math.max(0, limits.reviewsPerDay - reviewed.size) };
}

type Waiting = { readonly deckIds: readonly DeckId[]; readonly today: Day; readonly asked: Counts };

async function countHeldBack({ store, scope }: Context, { deckIds, today, asked }: Waiting): Promise<Counts> {
  const chosen = new Set(deckIds);
  const decks = (await countDecks(store.db, scope, today)).filter(({ deckId }) => chosen.has(deckId));
  const total = (column: keyof Counts): number => decks.reduce((sum, deck) => sum + deck[column], 0);
  return { due: Math.max(0, total('due') - asked.due), steps: 0, fresh: Math.max(0, total('fresh') - asked.fresh) };
}
