import type { ResponseOf } from '../../contract/base/endpoint.ts';
import type { getStatistics as endpoint } from '../../contract/study/statistics.ts';
import { type Day, day } from '../../core/base/day.ts';
import type { DeckId } from '../../core/base/id.ts';
import type { Refusal } from '../../core/base/refusal.ts';
import { dueForecast, retention } from '../../core/study/statistics.ts';
import { findDeck } from '../../store/study/decks.ts';
import { countDays, countDueAhead, countStates, type DayCounts } from '../../store/study/statistics.ts';
import type { Context } from '../base/context.ts';
import { noDeck } from './refusals.ts';
import { getScheduling } from './scheduling.ts';

const yearDays = 365;
const dueDays = 30;
const retentionWindows = [30, 90, 365] as const;

/** What was studied, what is remembered and what falls due. */
export async function getStatistics(
  context: Context,
  { deckId }: { readonly deckId?: DeckId | undefined },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-deck'>> {
  const { scope } = context;
  const { db } = context.store;
  if (deckId !== undefined && (await findDeck(db, scope, deckId)) === undefined) return noDeck();
  const { today, preferences } = await getScheduling(context, db);
  const counted = await countDays(db, scope, { deckId, from: day(today - yearDays + 1) });
  const ahead = await countDueAhead(db, scope, { deckId, until: day(today + dueDays - 1) });
  return {
    today,
    cards: await countStates(db, scope, { deckId }),
    answeredToday: totalOf(counted.find((counts) => counts.day === today)),
    days: eachDay(counted, today),
    dueAhead: eachDayAhead(ahead, today),
    retention: retentionWindows.map((days) => ({
      days,
      share: retentionWithin(counted.filter((counts) => counts.day > today - days)),
    })),
    aimedRetention: preferences.retention,
  };
}

const totalOf = (counts: DayCounts | undefined) => ({
  answers: counts?.answers ?? 0,
  spentMs: counts?.spentMs ?? 0,
  again: counts?.again ?? 0,
  introduced: counts?.introduced ?? 0,
});

function eachDay(counted: readonly DayCounts[], today: Day) {
  const byDay = new Map(counted.map((counts) => [counts.day, counts]));
  return Array.from({ length: yearDays }, (_, index) => {
    const date = day(today - yearDays + 1 + index);
    const counts = byDay.get(date);
    return { day: date, answers: counts?.answers ?? 0, spentMs: counts?.spentMs ?? 0 };
  });
}

function eachDayAhead(ahead: Awaited<ReturnType<typeof countDueAhead>>, today: Day) {
  const counts = ahead.map(({ day: date, cards }) => ({ day: date, count: cards }));
  return dueForecast(counts, today, dueDays).map(({ day: date, count }) => ({ day: date, cards: count }));
}

const retentionWithin = (counted: readonly DayCounts[]) =>
  retention(
    counted.reduce((sum, { recalled }) => sum + recalled, 0),
    counted.reduce((sum, { tested }) => sum + tested, 0),
  );
