import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getToday as endpoint } from '../../../contract/study/sessions.ts';
import { type Day, day } from '../../../core/base/day.ts';
import { countDays, findNextDue } from '../../../store/study/statistics.ts';
import type { Context } from '../../base/context.ts';
import { type Counts, countEntries, loadQueue } from './dayQueue.ts';
import { summariseDecks } from '../decks/listDecks.ts';
import { getScheduling } from '../scheduling.ts';

/** Your pace is measured over so many days, and told from so many answers on. */
const paceDays = 28;
const fewestAnswers = 20;

/** What waits today, and how far the day has come. */
export async function getToday(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const scheduling = await getScheduling(context, store.db);
  const { today } = scheduling;
  const decks = await summariseDecks(context, today);
  const studied = decks.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  const { entries } = await loadQueue(context, scheduling, studied);
  const days = await countDays(store.db, scope, { from: day(today - paceDays) });
  const waiting = countEntries(entries);
  const now = days.find((counts) => counts.day === today);
  return {
    today,
    waiting,
    expectedSeconds: expectSeconds(waiting, days),
    answeredToday: now?.answers ?? 0,
    spentTodayMs: now?.spentMs ?? 0,
    next: (await findNextDue(store.db, scope, { deckIds: studied, today })) ?? null,
    decks,
  };
}

type Spent = { readonly day: Day; readonly answers: number; readonly spentMs: number };

/** A new card takes about three answers, any other about one. */
function expectSeconds(waiting: Counts, days: readonly Spent[]): number | null {
  const answers = days.reduce((sum, counts) => sum + counts.answers, 0);
  if (answers < fewestAnswers) return null;
  const spentMs = days.reduce((sum, counts) => sum + counts.spentMs, 0);
  return Math.round(((waiting.due + waiting.steps + 3 * waiting.fresh) * spentMs) / answers / 1_000);
}
