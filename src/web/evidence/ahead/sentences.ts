import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getAhead } from '../../../contract/evidence/views.ts';
import { isEarly, leadDaysOf, type Timed } from '../../../core/evidence/ahead.ts';
import { formatCount, formatDate } from '../../base/format.ts';

/** What the server tells of what came ahead. */
export type Ahead = ResponseOf<typeof getAhead>;

/** Under so many that came early nothing is said of how early they usually are. */
const fewestEarly = 3;

/** How many came about without being asked for, and how many of them early. */
export function sayUnasked({ impacts, unasked }: Pick<Ahead, 'impacts' | 'unasked'>): string {
  const early = unasked.filter(isEarly).length;
  if (unasked.length === 0) return 'No change came unasked yet';
  const sum = `${unasked.length} of ${formatCount(impacts, 'impact')} came unasked`;
  return early === 0 ? sum : `${sum}, ${early} of them early`;
}

/** How early they usually are, where enough of them are. */
export function sayUsualLead({ whole, unasked, usualLeadDays }: Ahead): string {
  const early = unasked.filter(isEarly).length;
  const parts = [
    usualLeadDays === null || early < fewestEarly
      ? 'Nobody proves a pull better than a team that moves before it is asked.'
      : `Half of those that came early were ${formatCount(usualLeadDays, 'day')} ahead or more.`,
    ...(whole ? [] : ['Only the latest 500 impacts were looked at.']),
  ];
  return parts.join(' ');
}

/** How early or late something came. */
export function sayLead(timed: Timed): string {
  const lead = leadDaysOf(timed);
  if (lead === null) return 'No due day is given';
  if (lead === 0) return 'On the day it was due';
  return `${formatCount(Math.abs(lead), 'day')} ${lead > 0 ? 'early' : 'late'}`;
}

/** When one came, in which teams, and how far one was from it. */
export function sayPull({ on, present, copied }: Ahead['unasked'][number], teams: string): string {
  return [
    formatDate(on),
    ...(teams === '' ? [] : [teams]),
    ...(present === false ? ['without you in the room'] : []),
    ...(copied ? ['spread without you'] : []),
  ].join(' · ');
}

/** How much was settled before a document asked for it. */
export function saySettled(settled: Ahead['settled']): string {
  const ahead = settled.filter(isEarly);
  const points = ahead.reduce((sum, one) => sum + one.settled, 0);
  if (ahead.length === 0) return 'No trade-off was settled ahead of a document yet';
  return `${formatCount(points, 'trade-off was', 'trade-offs were')} settled before a document asked for ${points === 1 ? 'it' : 'them'}`;
}
