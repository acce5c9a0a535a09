import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getTimeline } from '../../../contract/evidence/views.ts';
import { fewestRecords, storyMonths } from '../../../core/evidence/timeline.ts';
import { formatCount, formatDate } from '../../base/format.ts';

/** What the server tells of a year. */
export type Timeline = ResponseOf<typeof getTimeline>;

/** Whether there is enough on record to conclude anything from it. */
export const isStory = ({ impacts, others }: Pick<Timeline, 'impacts' | 'others'>): boolean =>
  impacts + others >= fewestRecords;

/** Whether a year is told without a long silence, and where not. */
export function sayStory({ impacts, others, gaps, spanMonths, limits }: Timeline): string {
  if (!isStory({ impacts, others })) return `Not enough on record yet: ${impacts + others} of ${fewestRecords}`;
  const [gap] = gaps;
  if (gaps.length > 1) return `Your year has ${gaps.length} silences of more than ${limits.silentDays} days`;
  if (gap !== undefined)
    return `Nothing is on record for ${gap.days} days, from ${formatDate(gap.from)} to ${formatDate(gap.to)}`;
  if (spanMonths < limits.spanMonths)
    return `Your story spans ${formatCount(spanMonths, 'month')} of the ${limits.spanMonths} that it takes`;
  return `Your story spans ${formatCount(spanMonths, 'month')}, and is never silent for long`;
}

/** How much the year holds. */
export const sayCounts = ({ impacts, others }: Pick<Timeline, 'impacts' | 'others'>): string =>
  `${formatCount(impacts, 'impact')} and ${formatCount(others, 'other record')} in the last ${storyMonths} months.`;

/** What one month holds. */
export const sayMonth = (name: string, { impacts, others }: Pick<Timeline, 'impacts' | 'others'>): string =>
  impacts + others === 0
    ? `${name}: nothing on record`
    : `${name}: ${formatCount(impacts, 'impact')}, ${formatCount(others, 'other record')}`;

/** Where scope and direct control went. */
export function sayScope({
  scope,
  control,
  snapshots,
  limits,
}: Pick<Timeline, 'scope' | 'control' | 'snapshots' | 'limits'>): string {
  if (scope === null || control === null)
    return `Not enough snapshots of scope yet: ${snapshots.length} of ${limits.snapshots}`;
  if (scope === 'rising' && control === 'falling') return 'Your scope rises while your direct control falls';
  const parts = [`your scope ${verbs[scope]}`, `your direct control ${verbs[control]}`];
  return capitalised(parts.join(scope === control ? ', and ' : ', while '));
}

/** What that means, where it is not what the next level asks for. */
export function adviseOnScope({ scope, control }: Pick<Timeline, 'scope' | 'control'>): string {
  if (scope === null || control === null)
    return 'Take one at the end of each quarter: enough of them show a direction.';
  if (scope !== 'rising')
    return 'A wider scope outranks one that is completed. Say what holds it, or what widens it next.';
  if (control !== 'falling')
    return 'Scope that grows with what you run yourself is a larger task. Say what you let go of.';
  return 'You reach further through others: that is what a wider level asks for.';
}

const verbs = { rising: 'rises', falling: 'falls', level: 'stays as it is' } as const;

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
