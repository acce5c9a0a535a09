import { APIError, type createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { IdentityParts } from './parts.ts';
import { refuseWeak } from './passwords/weakPassword.ts';
import { freshMs } from './session.ts';
import { findWay, singleSignOnId } from './ways.ts';

/** A request as the library's hooks see it. */
export type Asked = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** What is looked at before the library does anything; each throws where the answer is no. */
export async function checkBefore(parts: IdentityParts, asked: Asked): Promise<void> {
  await checkSession(asked);
  await checkFresh(parts, asked);
  checkText(asked);
  checkName(asked);
  checkSingleSignOn(asked);
  checkTrust(asked);
  await checkAdmission(parts, asked);
  await checkPasswordChosen(asked);
}

/** The way that a request takes, by the pattern that the library has for it. */
export const wayOf = ({ method, path }: Pick<Asked, 'method' | 'path'>) =>
  findWay(method ?? '', (path ?? '').replace(':id', singleSignOnId));

const shown = new WeakMap<Request, string>();

/** The token of the session that a request has shown before the library did anything. */
export const findShownToken = ({ request }: Asked): string | undefined =>
  request === undefined ? undefined : shown.get(request);

/** Whoever is suspended while signed in may still leave. */
async function checkSession(asked: Asked): Promise<void> {
  if (asked.request === undefined || asked.path === '/sign-out') return;
  const session = await getSessionFromCtx(asked, { disableRefresh: true });
  if (session === null) return;
  if (session.user['suspendedAt'] instanceof Date) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED' });
  shown.set(asked.request, session.session.token);
}

async function checkFresh({ world }: IdentityParts, asked: Asked): Promise<void> {
  if (wayOf(asked)?.needsFresh !== true) return;
  const session = await getSessionFromCtx(asked);
  if (session === null) throw new APIError('UNAUTHORIZED', { code: 'UNAUTHORIZED' });
  const age = world.now() - session.session.createdAt.getTime();
  if (age > freshMs) throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH' });
}

/** No text may hold NUL: PostgreSQL keeps none. */
function checkText({ body }: Asked): void {
  const holdsNul = Object.values(Object(body)).some((value) => typeof value === 'string' && value.includes('\0'));
  if (holdsNul) throw new APIError('BAD_REQUEST', { code: 'BAD_REQUEST' });
}

function checkName({ path, body }: Asked): void {
  if (path !== '/sign-up/email' && path !== '/update-user') return;
  const name = fieldOf(body, 'name')?.trim();
  if (path === '/update-user' && name === undefined) return;
  if (name === undefined || name.length < 1 || name.length > 100 || /\p{Cc}/u.test(name)) {
    throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME' });
  }
}

/** The browser may say where to come back to; what is asked of the provider is not its to choose. */
function checkSingleSignOn({ path, body }: Asked): void {
  if (path !== '/sign-in/social') return;
  const strangers = Object.keys(Object(body)).filter((name) => !returning.has(name));
  if (strangers.length > 0 || fieldOf(body, 'provider') !== singleSignOnId) {
    throw new APIError('BAD_REQUEST', { code: 'BAD_REQUEST' });
  }
}

const returning = new Set(['provider', 'callbackURL', 'errorCallbackURL', 'newUserCallbackURL', 'disableRedirect']);

/** The library would spare a browser the second factor for a month if it asked for that. */
function checkTrust({ path, body }: Asked): void {
  if (path?.startsWith('/two-factor/verify-') === true && Object(body)['trustDevice'] === true) {
    throw new APIError('BAD_REQUEST', { code: 'BAD_REQUEST' });
  }
}

/** Asked before anybody looks whether there is such an account, so that the answer gives none away. */
async function checkAdmission({ mayRegister }: IdentityParts, { path, body }: Asked): Promise<void> {
  const email = fieldOf(body, 'email')?.toLowerCase();
  if (path !== '/sign-up/email' || email === undefined) return;
  const admission = await mayRegister({
    email,
    secret: invitationIn(body),
    hasProvenEmail: false,
    bySingleSignOn: false,
  });
  if (admission === 'refused') throw new APIError('FORBIDDEN', { code: 'REGISTRATION_REFUSED' });
}

/** The secret of the invitation that came along with a registration. */
export const invitationIn = (body: unknown): string | null => fieldOf(body, 'invitation') ?? null;

async function checkPasswordChosen(asked: Asked): Promise<void> {
  const chosen = choosing[asked.path ?? ''];
  if (chosen === undefined) return;
  const password = fieldOf(asked.body, chosen.field);
  if (password === undefined) return;
  const refused = await refuseWeak(password, await chosen.emailOf(asked));
  if (refused !== undefined) throw new APIError('BAD_REQUEST', { code: 'WEAK_PASSWORD', message: refused.message });
}

type Choosing = { readonly field: string; readonly emailOf: (asked: Asked) => Promise<string | null> };

/** Where a password is chosen, and whose it is. */
const choosing: Readonly<Record<string, Choosing>> = {
  '/sign-up/email': { field: 'password', emailOf: async ({ body }) => fieldOf(body, 'email') ?? null },
  '/change-password': {
    field: 'newPassword',
    emailOf: async (asked) => (await getSessionFromCtx(asked))?.user.email ?? null,
  },
  '/reset-password': {
    field: 'newPassword',
    async emailOf({ body, context: { internalAdapter } }) {
      const link = await internalAdapter.findVerificationValue(`reset-password:${fieldOf(body, 'token') ?? ''}`);
      return link === null ? null : ((await internalAdapter.findUserById(link.value))?.email ?? null);
    },
  },
};

function fieldOf(body: unknown, name: string): string | undefined {
  const value: unknown = Object(body)[name];
  return typeof value === 'string' ? value : undefined;
}
