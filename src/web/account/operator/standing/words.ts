import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { getStanding, getStorage } from '../../../../contract/account/operator.ts';
import type { Limited, Limit } from '../../../../core/account/limits.ts';
import { dayMs, hourMs, type Instant, minuteMs } from '../../../../core/base/instant.ts';
import { formatCount, formatDays, formatMoment } from '../../../base/format.ts';
import { formatSize } from '../../../base/size/formatSize.ts';

/** Something in words, and whether whoever reads it should do something. */
export type Said = { readonly words: string; readonly needsAttention: boolean };

type Backups = ResponseOf<typeof getStanding>['backups'];

/** A backup older than this, or a trial older than that, is too old to count on. */
const mostDays = { backup: 7, trial: 30 } as const;

/** When the last backup was made. */
export function sayBackup(last: Backups['last'], now: Instant): Said {
  if (last === null) return { words: 'Never. Make one with "cairn backup".', needsAttention: true };
  const needsAttention = now - last.at > mostDays.backup * dayMs;
  const kept = `${formatSize(last.bytes)}, ${last.encrypted ? 'encrypted' : 'not encrypted'}`;
  const advice = needsAttention ? '. That is a while: make one with "cairn backup", best every night' : '';
  return { words: `${sayAge(last.at, now)}, ${kept}${advice}.`, needsAttention };
}

/** When a backup was last restored to see whether it can be. */
export function sayTrial(trial: Backups['lastTest'], now: Instant): Said {
  if (trial === null) return { words: 'Never. Try one out with "cairn backup --check".', needsAttention: true };
  const needsAttention = now - trial.at > mostDays.trial * dayMs;
  const of = trial.madeAt === null ? '' : `, one made on ${formatMoment(trial.madeAt)}`;
  const advice = needsAttention ? '. That is a while: try one out with "cairn backup --check"' : '';
  return { words: `${sayAge(trial.at, now)}${of}${advice}.`, needsAttention };
}

/** How long ago: "Less than a day ago", "3 days ago". */
function sayAge(at: Instant, now: Instant): string {
  const days = Math.floor((now - at) / dayMs);
  return days < 1 ? 'Less than a day ago' : `${formatDays(days)} ago`;
}

/** What is not as it must be, by its name. */
const troubleWords: { readonly [name: string]: string } = {
  database: 'The database does not answer, or belongs to another version of Cairn. The log says more.',
  stopping: 'Cairn is stopping.',
};

/** Whether this process can serve. */
export const sayHealth = (troubles: readonly string[]): Said =>
  troubles.length === 0
    ? { words: 'All is well.', needsAttention: false }
    : {
        words: troubles.map((name) => troubleWords[name] ?? `${name} is not as it must be.`).join(' '),
        needsAttention: true,
      };

type History = ResponseOf<typeof getStorage>['history'];

/** How the data has grown: over the last month, or since it was weighed first. */
export function sayGrowth(history: History, bytes: number, now: Instant): string {
  const since = history.find(({ at }) => at >= now - 31 * dayMs);
  const days = since === undefined ? 0 : Math.floor((now - since.at) / dayMs);
  if (since === undefined || days < 1) return 'Come back in some days to see how it grows.';
  const grown = bytes - since.bytes;
  const change = grown === 0 ? 'It did not change' : `${formatSize(Math.abs(grown))} ${grown > 0 ? 'more' : 'less'}`;
  return `${change} in ${formatDays(days)}.`;
}

/** What is limited, as it stands before "10 in 15 minutes". */
export const limitWords = {
  'sign-in': 'Tries to sign in to one account from one address',
  'sign-in-from': 'Tries to sign in from one address',
  'sign-in-begun': 'Sign-ins begun from one address by a passkey or single sign-on',
  'own-password': 'Tries to prove one’s own password from one address',
  'password-reset': 'Links to one address',
  'invitation-look-up': 'Looks at invitations from one address',
  invitation: 'Invitations by one person',
  'witness-look-up': 'Links of witnesses opened from one address',
  'witness-request': 'Witnesses asked by one person',
  'witness-code': 'Codes mailed to one witness',
  'panel-look-up': 'Links of panels opened from one address',
  'panel-invitation': 'Panels opened, and people invited to them, by one person',
  'panel-code': 'Codes mailed for one seat of a panel',
  'review-look-up': 'Links of reviews opened from one address',
  'review-invitation': 'People invited to read a packet, by one person',
  upload: 'Files brought in by one person',
  publication: 'Versions published by one person',
  copy: 'Decks followed or forked by one person',
  suggestion: 'Suggestions by one person',
  report: 'Reports by one person',
} as const satisfies { readonly [limited in Limited]: string };

/** A limit: "10 in 15 minutes". */
export const sayLimit = ({ most, windowMs }: Limit): string => `${most} in ${sayWindow(windowMs)}`;

function sayWindow(windowMs: number): string {
  if (windowMs < hourMs) return formatCount(windowMs / minuteMs, 'minute');
  if (windowMs === hourMs) return 'an hour';
  return windowMs === dayMs ? 'a day' : formatCount(windowMs / hourMs, 'hour');
}
