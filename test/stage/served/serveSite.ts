import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { openWorld, type Visit } from '../../../src/actions/base/context.ts';
import type { Endpoint } from '../../../src/contract/base/endpoint.ts';
import { hourMs, instant, type Instant } from '../../../src/core/base/instant.ts';
import type { WorkspaceId } from '../../../src/core/base/id.ts';
import { cookiePrefix } from '../../../src/server/account/identity/session.ts';
import { hashToken } from '../../../src/server/account/identity/rows/sessionTokens.ts';
import { createServerApp } from '../../../src/server/serverApp.ts';
import { openService } from '../../../src/server/serving.ts';
import { identityRows } from '../../../src/store/account/identity.ts';
import type { Person } from '../people.ts';
import { type House, monday, openHouse } from '../stage.ts';
import { addressOf } from './address.ts';

/** The whole app of a server, asked within the process under the name of its address. */
export type ServedSite = {
  readonly app: Hono;
  readonly house: House;
  /** What stands behind the app for nobody in particular. */
  readonly visit: Visit;
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Asks an endpoint as somebody in their browser, or as nobody. */
  readonly send: (endpoint: Endpoint, request: object, sender?: Sender) => Promise<Response>;
  /** What it has logged, a line of JSON each. */
  readonly lines: readonly string[];
  /** What the app has reported as its own mistakes. */
  readonly reports: readonly Error[];
  readonly tearDown: () => Promise<void>;
};

/** Who asks, and for which workspace where that is not their own; `signedInAt` where that was not just now. */
export type Sender = {
  readonly as: Pick<Person, 'account'>;
  readonly into?: WorkspaceId | undefined;
  readonly signedInAt?: Instant | undefined;
};

const url = 'https://cairn.example.org';
const secret = 'Ek3Vq8Zt1Yw6Rm0Xb5Nc9Hd2Jf7Lg4Ps';

export async function serveSite(): Promise<ServedSite> {
  const house = await openHouse('sqlite');
  const visit = { ...openWorld(() => monday), store: house.store };
  const folder = mkdtempSync(join(tmpdir(), 'cairn-site-'));
  const [lines, reports]: [string[], Error[]] = [[], []];
  const site = { url, secret, registration: 'invite', trustedProxies: 0 } as const;
  const unset = { mail: undefined, oidc: undefined, metricsToken: undefined };
  const service = openService(visit, { ...site, ...unset }, (line) => void lines.push(line));
  const report = (error: Error): void => void reports.push(error);
  const app = createServerApp({ ...service, report, visit, secret, pages: folder, uploads: folder, starterDecks: [] });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { host: new URL(url).host, ...Object.fromEntries(new Headers(init.headers)) };
    return app.request(`${url}${path}`, { ...init, headers });
  };
  const send: ServedSite['send'] = async (endpoint, request, sender) => {
    const { path, init } = addressOf(endpoint, request);
    const shown = sender === undefined ? {} : await signIn(visit, sender);
    return ask(path, { ...init, headers: { origin: url, ...Object.fromEntries(new Headers(init.headers)), ...shown } });
  };
  const tearDown = async (): Promise<void> => {
    await service.close();
    await house.tearDown();
    rmSync(folder, { recursive: true });
  };
  return { app, house, visit, ask, send, lines, reports, tearDown };
}

/** A session without its ceremony: the row that signing in leaves, and what a browser then shows. */
async function signIn(
  { store, now, nextId }: Visit,
  { as: { account }, into, signedInAt = now() }: Sender,
): Promise<Readonly<Record<string, string>>> {
  const token = randomBytes(24).toString('base64url');
  await identityRows(store).insert('sign_in', {
    id: nextId(),
    account_id: account.id,
    token_hash: hashToken(token),
    expires_at: instant(now() + hourMs),
    created_at: signedInAt,
    changed_at: signedInAt,
    address: null,
    device: null,
  });
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  const cookie = `${cookiePrefix(url)}.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
  return { cookie, ...(into === undefined ? {} : { 'cairn-workspace': into }) };
}
