import { welcome } from '../../../contract/account/me.ts';
import { isTimeZone } from '../../../core/base/day.ts';
import { call, Refused } from '../../base/call.ts';
import { findSession } from '../identity/signIn.ts';
import { becomePerson } from '../identity/person.ts';
import { wayBack } from './wayBack.ts';

/** Lets whoever has just signed in go on, where they wanted to if nothing else is said. The page there is loaded anew. */
export async function arrive(findWay: () => Promise<string> = async () => wantedPath()): Promise<void> {
  const found = await findSession();
  if (found === null) throw new Refused('not-signed-in', 'You are not signed in. Sign in again.', 401);
  becomePerson(found.user.id);
  await call(welcome, { timeZone: timeZoneHere() });
  location.replace(await findWay());
}

/** Where the address of a screen of signing in says to go on. */
export const wantedPath = (): string => wayBack(new URLSearchParams(location.search).get('to'), location.origin);

/** The same screen's address with where to go on. */
export const withWantedPath = (path: string): string =>
  wantedPath() === '/' ? path : `${path}?${new URLSearchParams({ to: wantedPath() }).toString()}`;

function timeZoneHere(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}
