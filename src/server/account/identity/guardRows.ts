import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { invitationIn } from './checks.ts';
import type { IdentityEvent, IdentityParts, Means } from './parts.ts';
import { equals, findRow } from './rows/rows.ts';

/** Who may become a row: accounts that are admitted, and sessions of those who have shown enough. */
export const guardRows = (means: Means): NonNullable<BetterAuthOptions['databaseHooks']> => ({
  user: {
    create: {
      before: async (user, asked) => ({ data: await admit(means.parts, user, asked) }),
      after: async (user) => means.tell('registered', user),
    },
  },
  session: {
    create: { before: async ({ userId }, asked) => checkSession(means.parts, userId, asked?.path) },
    delete: {
      async after({ userId }, asked) {
        const event = endings[asked?.path ?? ''];
        if (event !== undefined) means.tell(event, { id: userId, email: null });
      },
    },
  },
});

type Candidate = { readonly email: string; readonly name: string; readonly emailVerified: boolean };

type Asking = { readonly path?: string | undefined; readonly body?: unknown } | null | undefined;

async function admit({ mayRegister }: IdentityParts, { email, name, emailVerified }: Candidate, asked: Asking) {
  const admission = await mayRegister({
    email,
    secret: invitationIn(asked?.body),
    hasProvenEmail: emailVerified,
    bySingleSignOn: asked?.path?.startsWith('/callback/') === true,
  });
  if (admission === 'refused') throw new APIError('FORBIDDEN', { code: 'REGISTRATION_REFUSED' });
  return {
    name: name.trim().slice(0, 100) || (email.split('@')[0] ?? email),
    emailVerified: emailVerified || admission === 'vouched',
  };
}

async function checkSession({ rows }: IdentityParts, accountId: string, path: string | undefined): Promise<void> {
  const account = await findRow(rows, 'account', [equals('id', accountId)]);
  if (typeof account?.['suspended_at'] === 'number') throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED' });
  // A link to confirm an address is for that alone.
  if (path === '/verify-email') throw new APIError('UNAUTHORIZED', { code: 'SIGN_IN_FIRST' });
  if (path === '/magic-link/verify' && account?.['second_factor'] === 1) {
    throw new APIError('FORBIDDEN', { code: 'SECOND_FACTOR_NEEDED' });
  }
}

/** The paths at which a session ends because somebody wanted it to. */
const endings: Readonly<Record<string, IdentityEvent>> = {
  '/sign-out': 'signed-out',
  '/revoke-session': 'session-revoked',
  '/revoke-other-sessions': 'session-revoked',
};
