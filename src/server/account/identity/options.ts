import type { BetterAuthOptions } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { adapterOver } from './rows/adapter.ts';
import { changingEmail, confirmingEmail, passwords } from './byMail.ts';
import { ownColumns, tables } from './rows/columns.ts';
import { guardRows } from './guardRows.ts';
import type { IdentityParts, Means } from './parts.ts';
import { plugins } from './plugins.ts';
import { scrubbed } from './scrub.ts';
import { cookiePrefix } from './session.ts';
import { basePath } from './ways.ts';

/** How Cairn wants the library of sign-in. */
export const optionsFor = (means: Means): BetterAuthOptions => ({
  appName: 'Cairn',
  baseURL: means.parts.url,
  basePath,
  secret: means.parts.secret,
  trustedOrigins: [means.parts.url],
  database: adapterOver(means.parts.rows),
  telemetry: { enabled: false },
  rateLimit: { enabled: false },
  logger: loggerOf(means.parts),
  onAPIError: { errorURL: `${means.parts.url}/sign-in`, onError: rethrowBugs },
  user: { ...tables.user, additionalFields: ownColumns, changeEmail: changingEmail(means) },
  session: { ...tables.session, expiresIn: 14 * daySeconds, updateAge: daySeconds, freshAge: 0 },
  account: {
    ...tables.account,
    updateAccountOnSignIn: false,
    accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
  },
  verification: { ...tables.verification, storeIdentifier: 'hashed' },
  emailAndPassword: passwords(means),
  emailVerification: confirmingEmail(means),
  databaseHooks: guardRows(means),
  plugins: plugins(means),
  advanced: advanced(means),
});

const daySeconds = 24 * 60 * 60;

const loggerOf = ({ report }: IdentityParts): NonNullable<BetterAuthOptions['logger']> => ({
  level: 'error',
  log: (_, ...told) => report(scrubbed(...told)),
});

/** A no of the library is answered; anything else is a bug, and the server answers bugs. */
function rethrowBugs(error: unknown): void {
  if (!isAPIError(error)) throw error;
}

const advanced = ({ parts, inBackground }: Means): NonNullable<BetterAuthOptions['advanced']> => ({
  database: { generateId: () => parts.world.nextId(), validateSchema: false },
  backgroundTasks: { handler: inBackground },
  ipAddress: { ipAddressHeaders: [addressHeader] },
  cookiePrefix: cookiePrefix(parts.url),
  useSecureCookies: false,
  defaultCookieAttributes: { httpOnly: true, secure: parts.url.startsWith('https:'), sameSite: 'lax', path: '/' },
  disableCSRFCheck: false,
  disableOriginCheck: false,
});

/** Where `handle` writes the address that a request came from. */
export const addressHeader = 'cairn-client-address';
