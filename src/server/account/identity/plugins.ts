import { passkey } from '@better-auth/passkey';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins';
import { type Asked, checkBefore } from './checks.ts';
import { tables } from './rows/columns.ts';
import { mailSignInLink } from './mails.ts';
import type { IdentityParts, Means, SingleSignOn } from './parts.ts';
import { equals, findRow } from './rows/rows.ts';
import { endReplaced, tellAfter } from './tidings.ts';
import { singleSignOnId } from './ways.ts';

/** What the library does beyond passwords. Ours comes last: the second factor decides before it whether somebody is in. */
export const plugins = (means: Means): BetterAuthPlugin[] => [
  magicLink({
    expiresIn: 10 * 60,
    storeToken: 'hashed',
    sendMagicLink: async ({ email, token }) => means.inBackground(offerLink(means.parts, email.toLowerCase(), token)),
  }),
  passkeys(means.parts),
  twoFactor({
    issuer: 'Cairn',
    schema: { user: { fields: { twoFactorEnabled: 'second_factor' } }, twoFactor: tables.twoFactor },
  }),
  ours(means),
];

/** The provider of single sign-on. Its discovery document is fetched when this is made. */
export const singleSignOnPlugin = ({ issuer, clientId, clientSecret, name }: SingleSignOn): BetterAuthPlugin =>
  genericOAuth({
    config: [
      {
        providerId: singleSignOnId,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
      },
    ],
  });

/** A link goes to who has an account or may have one, so that nobody can have mails sent to strangers. */
async function offerLink({ rows, mayRegister, send, url }: IdentityParts, email: string, token: string): Promise<void> {
  const account = await findRow(rows, 'account', [equals('email', email)]);
  if (
    account === undefined &&
    (await mayRegister({ email, secret: null, hasProvenEmail: true, bySingleSignOn: false })) === 'refused'
  )
    return;
  await send(mailSignInLink({ url, to: email, token }));
}

/** Passkeys that name their account themselves and have asked for a finger, a face or a PIN: two factors in one. */
const passkeys = ({ url }: IdentityParts): BetterAuthPlugin =>
  passkey({
    rpID: new URL(url).hostname,
    rpName: 'Cairn',
    origin: url,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      async afterVerification({ verification }) {
        requireVerified(verification.registrationInfo?.userVerified);
      },
    },
    authentication: {
      async afterVerification({ verification }) {
        requireVerified(verification.authenticationInfo.userVerified);
      },
    },
    schema: { passkey: tables.passkey },
  });

function requireVerified(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError('FORBIDDEN', { code: 'USER_VERIFICATION_NEEDED' });
}

const everywhere = (): boolean => true;

const ours = ({ parts, tell }: Means): BetterAuthPlugin => ({
  id: 'cairn',
  hooks: {
    before: [
      {
        matcher: everywhere,
        handler: createAuthMiddleware(async (asked: Asked) => {
          await checkBefore(parts, asked);
          return asked.path === '/change-password' ? endingOthers : undefined;
        }),
      },
    ],
    after: [
      {
        matcher: everywhere,
        handler: createAuthMiddleware(async (asked: Asked) => {
          await tellAfter(tell, asked);
          await endReplaced(asked);
        }),
      },
    ],
  },
});

/** Whoever changes their password ends their other sessions. */
const endingOthers = { context: { body: { revokeOtherSessions: true } } };
