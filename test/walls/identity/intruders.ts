import type { Method } from '../../../src/contract/base/endpoint.ts';
import { goodPassword, openBrowser, siteUrl } from '../../stage/identity.ts';
import type { ServedTown } from '../ground/served.ts';
import type { WayCase } from './wayCases.ts';

/** Somebody who is not Vic and tries the ways into his account. */
export type Intruder = {
  readonly name: string;
  readonly headers: (town: ServedTown) => Record<string, string> | Promise<Record<string, string>>;
  /** A way that would be the end of them. */
  readonly without?: string;
  /** The status they get. */
  readonly expected: (way: WayCase, method: Method) => number;
};

const page = { host: new URL(siteUrl).host, origin: siteUrl };
const asNobody: Intruder['expected'] = ({ nobody }) => nobody;
const stopped: Intruder['expected'] = () => 403;
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

/** Everybody who tries. */
export const intruders: readonly Intruder[] = [
  { name: 'nobody', headers: () => page, expected: asNobody },
  {
    name: 'a program without a token',
    headers: () => ({ host: page.host }),
    expected: (way, method) => (method === 'GET' ? way.nobody : 403),
  },
  {
    name: 'a forged session',
    headers: ({ cookies: { vic } }) => ({ ...page, cookie: `${vic.slice(0, vic.lastIndexOf('.'))}.Zm9yZ2Vk` }),
    expected: asNobody,
  },
  {
    name: 'a session that was ended',
    headers: ({ cookies }) => ({ ...page, cookie: cookies.ended }),
    expected: asNobody,
  },
  {
    name: 'a session that has run out',
    headers: ({ cookies }) => ({ ...page, cookie: cookies.expired }),
    expected: asNobody,
  },
  {
    name: 'a token of Vic’s',
    headers: ({ home }) => ({ host: page.host, ...bearer(home.tokens.all) }),
    expected: asNobody,
  },
  {
    name: 'the session of a suspended account',
    headers: ({ cookies }) => ({ ...page, cookie: cookies.sue }),
    without: 'POST /sign-out',
    expected: ({ nobody }) => (nobody === 404 ? nobody : 403),
  },
  {
    name: 'a page elsewhere, in Vic’s browser',
    headers: ({ cookies }) => ({ ...page, origin: 'https://evil.example', cookie: cookies.vic }),
    expected: stopped,
  },
  {
    name: 'a form elsewhere, in Vic’s browser',
    headers: ({ cookies }) => ({ host: page.host, 'sec-fetch-site': 'cross-site', cookie: cookies.vic }),
    expected: stopped,
  },
  {
    name: 'another name, in Vic’s browser',
    headers: ({ cookies }) => ({ ...page, host: 'evil.example', cookie: cookies.vic }),
    expected: stopped,
  },
  {
    name: 'another account',
    headers: async (town) => ({ ...page, cookie: await signIn(town) }),
    expected: ({ other }) => other,
  },
];

/** A session of its own each time, since some ways end it. */
async function signIn({ service, people: { wanda } }: ServedTown): Promise<string> {
  const browser = openBrowser(service.identity);
  await browser.post('/sign-in/email', { email: wanda.account.email, password: goodPassword });
  return browser.headers().get('cookie') ?? '';
}
