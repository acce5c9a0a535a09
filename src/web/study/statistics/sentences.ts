import { fewestAnswers } from '../../../core/study/statistics.ts';
import { formatCount, formatDuration, formatNumber, formatShare } from '../../base/format.ts';
import type { Share, Statistics } from './statistics.ts';

/** "Not enough answers yet: 12 of 20". */
export const sayTooFew = (total: number, enough = fewestAnswers): string =>
  `Not enough answers yet: ${formatNumber(total)} of ${formatNumber(enough)}`;

/** Whether there are enough answers to draw from. */
export const isEnough = (total: number): boolean => total >= fewestAnswers;

/** How much is remembered, from the shortest window with enough answers. */
export function sayRetention(retention: Statistics['retention']): string {
  const known = retention.find(({ share }) => share.kind === 'enough');
  if (known?.share.kind === 'enough') return `You remember ${formatShare(known.share.share)} of what falls due`;
  return 'How much you remember of what falls due';
}

/** A share with its interval: "91%, between 88% and 94%". */
export function sayShare(share: Share): string {
  if (share.kind === 'too few') return sayTooFew(share.total, share.total + share.needed);
  return `${formatShare(share.share)}, between ${formatShare(share.low)} and ${formatShare(share.high)}`;
}

/** Whether what is remembered is what is aimed at, as far as the interval lets it be told. */
export function sayAim(retention: Statistics['retention'], aimed: number): string {
  const share = retention.find((window) => window.share.kind === 'enough')?.share;
  const aim = `You aim at ${formatShare(aimed)}`;
  if (share?.kind !== 'enough')
    return `${aim}. A share needs ${fewestAnswers} answers, each a day or more after the one before.`;
  if (share.low > aimed) return `${aim}, and remember more: intervals could be longer.`;
  if (share.high < aimed) return `${aim}, and remember less: shorter cards and fewer new ones help.`;
  return `${aim}, and the difference is within what chance does.`;
}

/** How much was answered in the year, without counting streaks. */
export function sayYear(days: Statistics['days']): string {
  const answers = days.reduce((sum, day) => sum + day.answers, 0);
  const studied = days.filter((day) => day.answers > 0).length;
  if (answers === 0) return 'When you study';
  return `You gave ${formatCount(answers, 'answer')} on ${formatCount(studied, 'day')} of the last ${days.length}`;
}

/** What falls due in the coming days, as a whole. */
export function sayDue(ahead: Statistics['dueAhead']): string {
  const cards = ahead.reduce((sum, day) => sum + day.cards, 0);
  if (cards === 0) return `Nothing falls due in the coming ${ahead.length} days`;
  return `${formatCount(cards, 'card falls', 'cards fall')} due in the coming ${ahead.length} days`;
}

/** What was spent in a stretch of days: "You studied for 3.2 hours in the last 30 days". */
export function saySpent(days: Statistics['days']): string {
  const spentMs = days.reduce((sum, day) => sum + day.spentMs, 0);
  const stretch = days.length >= 365 ? 'year' : `${days.length} days`;
  return spentMs === 0
    ? `You did not study in the last ${stretch}`
    : `You studied for ${formatDuration(spentMs)} in the last ${stretch}`;
}

/** How many cards last, of all. */
export function sayCards({ fresh, learning, young, mature, suspended }: Statistics['cards']): string {
  const all = fresh + learning + young + mature + suspended;
  if (all === 0) return 'No cards yet';
  return `${formatNumber(mature)} of ${formatCount(all, 'card')} ${mature === 1 ? 'lasts' : 'last'} for three weeks or more`;
}
