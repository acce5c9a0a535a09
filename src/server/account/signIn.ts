import type { Context as HttpContext, Hono } from 'hono';
import { limit } from '../../actions/account/limit.ts';
import type { Visit } from '../../actions/base/context.ts';
import { offered } from '../../contract/account/me.ts';
import type { Limited } from '../../core/account/limits.ts';
import type { Refusal } from '../../core/base/refusal.ts';
import { clientAddress } from '../base/clientAddress.ts';
import type { Door } from '../base/door.ts';
import type { SignInOutcome } from '../base/metrics.ts';
import { mount } from '../base/mount.ts';
import type { Identity } from './identity/openIdentity.ts';

/** What signing in stands on. */
export type SignInParts = {
  readonly door: Door;
  readonly identity: Identity;
  readonly trustedProxies: number;
  /** Told how a sign-in ended, and where it came from. */
  readonly watch: (outcome: SignInOutcome, address: string) => void;
};

/** Signing in and everything about it, each try counted before it is made. */
export function mountSignIn(app: Hono, { door, identity, trustedProxies, watch }: SignInParts): void {
  mount(app, offered, { door, action: async () => identity.offered });
  app.all('/api/auth/*', async (http) => {
    const address = clientAddress(http, trustedProxies);
    const refused = await findTooOften(door.visit, http, address);
    if (refused !== undefined) {
      watch('limited', address);
      return http.json(refused, 429);
    }
    const response = await identity.handle(http.req.raw, address === 'unknown' ? null : address);
    const outcome = outcomeOf(http.req.path, response);
    if (outcome !== undefined) watch(outcome, address);
    return response;
  });
}

/** What each way is limited by: an account as it was named, and where the request comes from. */
const limited: Readonly<Record<string, { readonly named?: Limited; readonly from: Limited }>> = {
  '/api/auth/sign-in/email': { named: 'sign-in', from: 'sign-in-from' },
  '/api/auth/sign-up/email': { from: 'sign-in-from' },
  '/api/auth/sign-in/magic-link': { named: 'password-reset', from: 'sign-in-from' },
  '/api/auth/magic-link/verify': { from: 'sign-in-from' },
  '/api/auth/request-password-reset': { named: 'password-reset', from: 'sign-in-from' },
  '/api/auth/reset-password': { from: 'sign-in-from' },
  '/api/auth/send-verification-email': { named: 'password-reset', from: 'sign-in-from' },
  '/api/auth/verify-email': { from: 'sign-in-from' },
  '/api/auth/sign-in/social': { from: 'sign-in-begun' },
  '/api/auth/passkey/generate-authenticate-options': { from: 'sign-in-begun' },
  '/api/auth/passkey/verify-authentication': { from: 'sign-in-from' },
  '/api/auth/two-factor/verify-totp': { from: 'sign-in-from' },
  '/api/auth/two-factor/verify-backup-code': { from: 'sign-in-from' },
  '/api/auth/two-factor/enable': { from: 'own-password' },
  '/api/auth/two-factor/disable': { from: 'own-password' },
  '/api/auth/two-factor/generate-backup-codes': { from: 'own-password' },
  '/api/auth/change-password': { from: 'own-password' },
  '/api/auth/change-email': { from: 'password-reset' },
};

async function findTooOften(
  visit: Visit,
  http: HttpContext,
  address: string,
): Promise<Refusal<'too-often'> | undefined> {
  const limits = limited[http.req.path];
  if (limits === undefined) return undefined;
  const refused = await limit(visit, limits.from, address);
  if (refused !== undefined || limits.named === undefined) return refused;
  return limit(visit, limits.named, `${await readEmail(http)} ${address}`);
}

/** The address a body names, whatever else it holds; the library reads the body again. */
async function readEmail(http: HttpContext): Promise<string> {
  try {
    const sent: unknown = await http.req.raw.clone().json();
    const email: unknown = Object(sent)['email'];
    return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : '';
  } catch {
    return '';
  }
}

const proving = new Set([
  '/api/auth/sign-in/email',
  '/api/auth/callback/oidc',
  '/api/auth/magic-link/verify',
  '/api/auth/passkey/verify-authentication',
  '/api/auth/two-factor/verify-totp',
  '/api/auth/two-factor/verify-backup-code',
]);

function outcomeOf(path: string, { status, headers }: Response): SignInOutcome | undefined {
  if (!proving.has(path)) return undefined;
  const isSentBack = headers.get('location')?.includes('error=') === true;
  return status < 400 && !isSentBack ? 'signed-in' : 'failed';
}
