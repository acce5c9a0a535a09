import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { welcome } from '../../src/contract/account/me.ts';
import type { Engine } from '../../src/store/base/database.ts';
import { findFreePort } from '../harness/freePort.ts';
import { asApp, freshDatabase } from '../harness/postgres.ts';
import { goodPassword } from '../stage/identity.ts';
import { ask, type Asked, fetchAt, jsonOf } from './ask.ts';
import { ownFolder, type Running, startCairn, type Wishes } from './cairn.ts';

/** The address people open: a proxy has it, with the processes of a server behind. */
export const siteUrl = 'https://cairn.example.org';

/** Where a server keeps its data, and the variables it is started with. */
export type Ground = {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

/** A place for the data of a server in which nothing is yet. On PostgreSQL the app has a role of its own. */
export async function openGround(engine: Engine): Promise<Ground> {
  const { path: folder, remove } = ownFolder('site');
  if (engine === 'sqlite') return { folder, env: serverVariables, remove };
  const ownerUrl = await freshDatabase(inject('postgresUrl') ?? '');
  return { folder, env: { ...serverVariables, DATABASE_URL: asApp(ownerUrl), DATABASE_OWNER_URL: ownerUrl }, remove };
}

const serverVariables = {
  CAIRN_URL: siteUrl,
  CAIRN_SECRET: 'Wq7Zn2Xe9Rb4Vk1Lh8Ts5Mc3Gf6Pd0Ya',
  CAIRN_REGISTRATION: 'open',
  CAIRN_TRUSTED_PROXIES: '1',
};

/** The same where people open the server itself, at a port of this machine. */
export async function openGroundHere(
  engine: Engine,
): Promise<Ground & { readonly url: string; readonly port: number }> {
  const [ground, port] = [await openGround(engine), await findFreePort()];
  const url = `http://localhost:${port}`;
  return { ...ground, env: { ...ground.env, CAIRN_URL: url, CAIRN_TRUSTED_PROXIES: '0' }, url, port };
}

/** Starts a process of a server. */
export const startSite = ({ folder, env }: Ground, wishes: Wishes = {}): Promise<Running> =>
  startCairn(folder, { ...wishes, env: { ...env, ...wishes.env } });

/** The code of the link to the first account, which is said after the line that tells that Cairn is up. */
export async function setupCodeOf({ said }: Running): Promise<string> {
  for (;;) {
    const [, code] = /\/sign-up#(\S+)/.exec(said()) ?? [];
    if (code !== undefined) return code;
    await pause(20);
  }
}

/** Somebody who is signed in, in a browser with an address of its own. */
export type Person = {
  readonly email: string;
  readonly name: string;
  readonly at: (address: string) => Exclude<Asked, string>;
};

/** A browser that nobody has signed in with, as the proxy in front of a server hands on what it asks. */
export function openBrowser(url = siteUrl): (address: string) => Exclude<Asked, string> {
  browsers += 1;
  const { host, protocol, origin } = new URL(url);
  const headers = {
    origin,
    'x-forwarded-for': `203.0.113.${browsers}`,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  };
  return (address) => ({ address, headers });
}

let browsers = 0;

/** Makes an account and signs in with it, a workspace of their own included; `invitation` is what they bring along. */
export async function register(
  address: string,
  name: string,
  { invitation, url = siteUrl }: { readonly invitation?: string; readonly url?: string } = {},
): Promise<Person> {
  const browser = openBrowser(url);
  const email = `${name.toLowerCase()}@example.org`;
  const asked = { name, email, password: goodPassword, ...(invitation === undefined ? {} : { invitation }) };
  const made = await signUp(browser(address), asked);
  if (made.status !== 200) throw new Error(`${name} got no account: ${await made.text()}`);
  const person = await signIn(address, { name, email }, browser);
  await ask(person.at(address), welcome, { timeZone: 'UTC' });
  return person;
}

const signUp = (asked: Asked, body: object): Promise<Response> =>
  fetchAt(asked, '/api/auth/sign-up/email', { method: 'POST', ...jsonOf(body) });

/** Signs somebody in at one of the processes. */
export async function signIn(
  address: string,
  { name, email }: Pick<Person, 'name' | 'email'>,
  browser = openBrowser(),
): Promise<Person> {
  const signedIn = await tryPassword(browser(address), email, goodPassword);
  if (signedIn.status !== 200) throw new Error(`${name} could not sign in: ${await signedIn.text()}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    name,
    email,
    at: (place) => ({ address: place, headers: { ...browser(place).headers, cookie } }),
  };
}

/** Tries to sign in with a password. */
export const tryPassword = (asked: Asked, email: string, password: string): Promise<Response> =>
  fetchAt(asked, '/api/auth/sign-in/email', { method: 'POST', ...jsonOf({ email, password }) });
