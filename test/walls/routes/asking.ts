import { siteUrl } from '../../stage/identity.ts';
import type { Asked } from './routeCase.ts';
import type { Way } from './declared.ts';
import type { ServedTown } from '../ground/served.ts';

/** An answer as whoever asked reads it: its status, and everything it says, headers included. */
export type Answer = { readonly status: number; readonly text: string };

type Headers = Readonly<Record<string, string>>;

/** Asks a route: names into the path, the rest into the query or the body. */
export async function ask({ app }: ServedTown, way: Way, { asked, headers }: Sent): Promise<Answer> {
  const answer = await app.request(requestOf(way, asked, { 'x-forwarded-for': nextAddress(), ...headers }));
  const said = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return { status: answer.status, text: `${said}\n\n${await readAll(answer)}` };
}

/** Each comes from somewhere else, so that nobody is kept out for asking often. */
function nextAddress(): string {
  requests += 1;
  return `198.18.${(requests >> 8) & 255}.${requests & 255}`;
}

let requests = 0;

/** What is sent, and by whom. */
export type Sent = { readonly asked: Asked; readonly headers: Headers };

function requestOf({ method, path }: Way, { fields = {}, raw }: Asked, headers: Headers): Request {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const isNamed = ([name]: readonly [string, unknown]): boolean => new RegExp(`:${name}(?![a-zA-Z])`).test(path);
  const filled = given
    .filter(isNamed)
    .reduce((text, [name, value]) => text.replace(`:${name}`, encodeURIComponent(String(value))), path);
  const rest = given.filter((field) => !isNamed(field));
  const isQuery = method === 'GET' || method === 'DELETE' || raw !== undefined;
  const url = new URL(filled.replace(/\{[^}]*\}|\/:\w+\?$|\*$/g, ''), siteUrl);
  if (isQuery) for (const [name, value] of rest) url.searchParams.set(name, String(value));
  const shown = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  if (method === 'GET') return new Request(url, { method, headers: shown });
  const body = raw ?? JSON.stringify(Object.fromEntries(isQuery ? [] : rest));
  return new Request(url, { method, headers: { ...carrying, ...shown }, body });
}

const carrying = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

/** A stream within the process may carry texts, which only a socket makes bytes of. */
async function readAll({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(Buffer.from(chunk as Uint8Array | string));
  return Buffer.concat(chunks).toString('utf8');
}
