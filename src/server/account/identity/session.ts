import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AccountId } from '../../../core/base/id.ts';
import { dayMs, type Instant, minuteMs } from '../../../core/base/instant.ts';
import type { IdentityParts } from './parts.ts';
import { equals, findRow } from './rows/rows.ts';
import { hashToken } from './rows/sessionTokens.ts';

/** The session that a request shows. */
export type SignedInSession = {
  readonly accountId: AccountId;
  readonly sessionId: string;
  /** When its person last proved who they are. */
  readonly freshAt: Instant;
};

/** For so long after signing in nobody is asked to prove again who they are. */
export const freshMs = 15 * minuteMs;

/** A session ends after two weeks in which nobody used it, and in any case after this. */
const longestSessionMs = 90 * dayMs;

/**
 * The session that headers show, read anew each time: a session that was ended opens nothing from then on. Every request
 * asks this, so it goes past the library: two rows by their keys instead of a run through all its hooks.
 */
export async function findSession(parts: IdentityParts, headers: Headers): Promise<SignedInSession | undefined> {
  const token = findToken(parts, headers.get('cookie') ?? '');
  if (token === undefined) return undefined;
  const row = (await findRow(parts.rows, 'sign_in', [equals('token_hash', hashToken(token))])) as
    | SessionRow
    | undefined;
  const now = parts.world.now();
  if (row === undefined || row.expires_at <= now || now - row.created_at > longestSessionMs) return undefined;
  const account = await findRow(parts.rows, 'account', [equals('id', row.account_id)]);
  if (account === undefined || account['suspended_at'] !== null) return undefined;
  return { accountId: row.account_id, sessionId: row.id, freshAt: row.created_at };
}

type SessionRow = {
  readonly id: string;
  readonly account_id: AccountId;
  readonly created_at: Instant;
  readonly expires_at: Instant;
};

/** What the names of cookies begin with. Where there is encryption, a browser holds them to this one host. */
export const cookiePrefix = (url: string): string => (url.startsWith('https:') ? '__Host-cairn' : 'cairn');

/** The token in the library's cookie, whose value is `token.signature` with everything encoded. */
function findToken({ url, secret }: IdentityParts, cookies: string): string | undefined {
  const name = `${cookiePrefix(url)}.session_token=`;
  const cookie = cookies.split('; ').find((one) => one.startsWith(name));
  const [token = '', signature = ''] = decode(cookie?.slice(name.length) ?? '').split('.');
  const expected = createHmac('sha256', secret).update(token).digest();
  const shown = Buffer.from(signature, 'base64');
  return shown.length === expected.length && timingSafeEqual(shown, expected) ? token : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
