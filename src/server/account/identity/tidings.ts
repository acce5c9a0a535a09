import { createHash } from 'node:crypto';
import { APIError, getSessionFromCtx, isAPIError } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { minuteMs } from '../../../core/base/instant.ts';
import { type Asked, findShownToken, wayOf } from './checks.ts';
import type { Tell } from './parts.ts';

/** Looks at what the library has done, and tells of it. */
export async function tellAfter(tell: Tell, asked: Asked): Promise<void> {
  const way = wayOf(asked);
  if (way === undefined || way.event === null) return;
  const { newSession, returned } = asked.context;
  const person = newSession?.user;
  if (way.proves) {
    if (person === undefined && (hasFailed(returned) || isReturn(asked))) return tell('sign-in-failed', null);
    if (person === undefined) return;
    await refuseUsedCode(asked);
    return tell(isSettingUp(asked) ? 'second-factor-on' : way.event, person);
  }
  if (hasFailed(returned)) return;
  tell(way.event, person ?? (await getSessionFromCtx(asked))?.user ?? null);
}

/** Ends the session that a browser had before its person signed in again: nothing shows it any more. */
export async function endReplaced(asked: Asked): Promise<void> {
  const token = findShownToken(asked);
  if (token === undefined || wayOf(asked)?.proves !== true) return;
  const { newSession, internalAdapter } = asked.context;
  if (newSession === null ? waitsForCode(asked) : newSession.session.token !== token)
    await internalAdapter.deleteSession(token);
}

/** The password was right and the code is still to come; the browser has given its cookie up already. */
const waitsForCode = (asked: Asked): boolean => asked.path === '/sign-in/email' && !hasFailed(asked.context.returned);

/** A redirect is an error to the library too. */
const hasFailed = (returned: unknown): boolean => isAPIError(returned) && returned.statusCode !== 302;

/** Back from the provider of single sign-on, who is not in has failed, and is led on all the same. */
const isReturn = (asked: Asked): boolean => asked.path?.startsWith('/callback/') === true;

/** A code is also asked of somebody signed in, when they set up their app. */
const isSettingUp = (asked: Asked): boolean =>
  asked.path === '/two-factor/verify-totp' && findShownToken(asked) !== undefined;

/** A code of an app holds for 90 seconds, and signs in once. */
async function refuseUsedCode(asked: Asked): Promise<void> {
  const { newSession, internalAdapter } = asked.context;
  if (asked.path !== '/two-factor/verify-totp' || newSession === null) return;
  const code = String(Object(asked.body)['code']);
  const isFirst = await internalAdapter.reserveVerificationValue({
    identifier: createHash('sha256').update(`${newSession.user.id} ${code}`).digest('hex'),
    value: newSession.user.id,
    expiresAt: new Date(Date.now() + 5 * minuteMs),
  });
  if (isFirst || isSettingUp(asked)) return;
  await internalAdapter.deleteSession(newSession.session.token);
  deleteSessionCookie(asked);
  throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
}
