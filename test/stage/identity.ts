import { createTransport } from 'nodemailer';
import { openWorld } from '../../src/actions/base/context.ts';
import type { AccountId } from '../../src/core/base/id.ts';
import { type Identity, openIdentity } from '../../src/server/account/identity/openIdentity.ts';
import type { IdentityEvent, IdentityParts } from '../../src/server/account/identity/parts.ts';
import { identityRows, type IdentityRow } from '../../src/store/account/identity.ts';
import type { Store } from '../../src/store/base/database.ts';
import { startMailServer } from '../harness/mailServer.ts';

/** Identity over a real store, with a real mail server behind it. */
export type IdentityStage = {
  readonly identity: Identity;
  readonly parts: IdentityParts;
  readonly events: readonly Told[];
  /** What was reported as broken. */
  readonly reports: readonly Error[];
  /** The text of the last mail to an address, once all mails are out. */
  readonly lastMailTo: (address: string) => Promise<string>;
  /** The secret in the link of that mail. */
  readonly linkTo: (address: string) => Promise<string>;
  /** The rows of a table of identity. */
  readonly rowsOf: (table: string) => Promise<readonly IdentityRow[]>;
  readonly change: (table: string, id: string, values: IdentityRow) => Promise<void>;
  readonly tearDown: () => Promise<void>;
};

type Told = { readonly event: IdentityEvent; readonly accountId: AccountId | null };

/** Where the Cairn of the tests is reached. */
export const siteUrl = 'https://cairn.example.org';

/** The invitation that everybody is let in with. */
export const invitation = 'cairn_inv_everybody';

/** Opens identity with some parts of one's own; people are let in by invitation. */
export async function openIdentityOn(store: Store, wishes: Partial<IdentityParts> = {}): Promise<IdentityStage> {
  const server = await startMailServer();
  const transport = createTransport(`smtp://${server.place}`);
  const rows = identityRows(store);
  const [events, reports]: [Told[], Error[]] = [[], []];
  const parts: IdentityParts = {
    ...usualParts,
    rows,
    send: async ({ to, subject, text }) =>
      void (await transport.sendMail({ from: 'cairn@example.org', to, subject, text })),
    note: async (event, accountId) => void events.push({ event, accountId }),
    report: (error) => void reports.push(error),
    ...wishes,
  };
  const identity = openIdentity(parts);
  const lastMailTo = async (address: string): Promise<string> => {
    await identity.settle();
    return server.brought.findLast(({ to }) => to?.some((recipient) => recipient.address === address))?.text ?? '';
  };
  return {
    identity,
    parts,
    events,
    reports,
    lastMailTo,
    linkTo: async (address) => /#(\S+)/.exec(await lastMailTo(address))?.[1] ?? '',
    rowsOf: (table) => rows.list(table, [], { limit: 1_000, offset: 0, order: null }),
    change: async (table, id, values) =>
      void (await rows.update(table, [{ column: 'id', is: '=', value: id }], { values, sums: {} })),
    async tearDown() {
      await identity.settle();
      transport.close();
      await server.stop();
    },
  };
}

const usualParts = {
  world: openWorld(),
  url: siteUrl,
  secret: 'Ek3Vq8Zt1Yw6Rm0Xb5Nc9Hd2Jf7Lg4Ps',
  registration: 'invite',
  hasMail: true,
  singleSignOn: null,
  mayRegister: async ({ secret }) => (secret === invitation ? 'vouched' : 'refused'),
} satisfies Partial<IdentityParts>;

/** A browser: it keeps cookies, and says where a request comes from. */
export type Browser = {
  readonly cookies: Map<string, string>;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;
  /** What it shows with every request. */
  readonly headers: () => Headers;
};

export type Answer = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: Headers;
};

export function openBrowser(identity: Pick<Identity, 'handle'>): Browser {
  const cookies = new Map<string, string>();
  const shown = (): Headers =>
    new Headers({ origin: siteUrl, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = shown();
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const answer = await identity.handle(
      new Request(`${siteUrl}/api/auth${path}`, { ...init, headers }),
      '203.0.113.7',
    );
    keepCookies(cookies, answer.headers.getSetCookie());
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    return {
      status: answer.status,
      text,
      headers: answer.headers,
      body: isJson && text !== '' ? JSON.parse(text) : {},
    };
  };
  return {
    cookies,
    headers: shown,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, body = {}, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  };
}

function keepCookies(cookies: Map<string, string>, set: readonly string[]): void {
  for (const line of set) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** A password that nobody guesses first. */
export const goodPassword = 'lantern-orbit-velvet-mule';

/** Somebody who has registered by invitation and signed in. */
export async function signInAs(identity: Identity, email: string): Promise<Browser> {
  const browser = openBrowser(identity);
  await browser.post('/sign-up/email', { name: 'Ada', email, password: goodPassword, invitation });
  const { status } = await browser.post('/sign-in/email', { email, password: goodPassword });
  if (status !== 200) throw new Error(`${email} could not sign in`);
  return browser;
}
