import type { listPeople } from '../../../../contract/account/operator.ts';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { PersonChange } from '../../../../core/account/operating.ts';
import { day } from '../../../../core/base/day.ts';
import { dayMs } from '../../../../core/base/instant.ts';
import { formatCount, formatDate } from '../../../base/format.ts';

/** Somebody with an account. */
export type Person = ResponseOf<typeof listPeople>['people'][number];

/** What can be changed about somebody: as something to do, and as it is said of them afterwards. */
export const changes = {
  suspend: { label: 'Suspend', said: 'is suspended and signed out everywhere' },
  restore: { label: 'Let them in again', said: 'may sign in again' },
  'make-operator': { label: 'Let them run this Cairn too', said: 'runs this Cairn too' },
  'unmake-operator': { label: 'Let them run it no longer', said: 'no longer runs this Cairn' },
} as const satisfies { readonly [change in PersonChange]: { readonly label: string; readonly said: string } };

/** What can be changed now: nobody shuts themselves out, and nobody who is suspended is given more. */
export function offersFor({ operator, suspendedAt }: Person, isMe: boolean): readonly PersonChange[] {
  if (suspendedAt !== null) return ['restore'];
  return [operator ? 'unmake-operator' : 'make-operator', ...(isMe ? [] : (['suspend'] as const))];
}

/** What marks somebody among the others. */
export const marksOf = ({ operator, suspendedAt }: Person): readonly string[] => [
  ...(operator ? ['operator'] : []),
  ...(suspendedAt === null ? [] : ['suspended']),
];

/** The rest that is known of somebody. */
export const sayPerson = ({ email, since, lastSeen, workspaces }: Person): string =>
  [
    email,
    `here since ${formatDate(day(since / dayMs))}`,
    lastSeen === null ? 'never signed in' : `last seen ${formatDate(lastSeen)}`,
    formatCount(workspaces, 'workspace'),
  ].join(' · ');
