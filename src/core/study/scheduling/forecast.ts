import type { Day } from '../../base/day.ts';
import type { CardId } from '../../base/id.ts';
import { type Instant, minuteMs } from '../../base/instant.ts';
import type { Grade } from '../grade.ts';
import type { Memory } from '../memory.ts';
import type { Scheduler } from './scheduler.ts';

/** When a card would come back: in minutes within its steps, in days otherwise. */
export type Forecast =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'days'; readonly days: number; readonly due: Day };

/** What each grade would lead to if it were given now; answering with that grade at that moment does exactly this. */
export function forecast(
  scheduler: Scheduler,
  memory: Memory,
  asked: { readonly cardId: CardId; readonly now: Instant },
): Record<Grade, Forecast> {
  const of = (grade: Grade): Forecast => {
    const after = scheduler.answer(memory, { cardId: asked.cardId, grade, answeredAt: asked.now });
    if (after.dueAt !== null) return { kind: 'minutes', minutes: (after.dueAt - asked.now) / minuteMs };
    return { kind: 'days', days: after.due - after.lastDay, due: after.due };
  };
  return { again: of('again'), hard: of('hard'), good: of('good'), easy: of('easy') };
}

/** A forecast as short as a button allows: "10 min", "3 h", "4 d", "2.3 mo", "1.2 y". */
export const formatForecast = (coming: Forecast): string =>
  coming.kind === 'days' ? formatDays(coming.days) : formatMinutes(coming.minutes);

const monthDays = 30.4375;
const yearDays = 365.25;

function formatDays(days: number): string {
  if (days < 30) return `${days} d`;
  const months = tenths(days / monthDays);
  return months < 12 ? `${months} mo` : `${tenths(days / yearDays)} y`;
}

function formatMinutes(minutes: number): string {
  if (minutes < 1) return '<1 min';
  if (Math.round(minutes) < 60) return `${Math.round(minutes)} min`;
  const hours = tenths(minutes / 60);
  return hours < 24 ? `${hours} h` : `${tenths(minutes / 1_440)} d`;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
