import type { Endpoint, RequestOf, ResponseOf } from '../../contract/base/endpoint.ts';
import { isRefusal, type Refusal } from '../../core/base/refusal.ts';
import { goSignIn, isServed, saidHere } from './here.ts';

/** An expected "no" on its way to the screen: `message` is a sentence for the person. Status 0: the server was not reached. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.status = status;
  }
}

/** Asks the server; throws `Refused` where it says no or cannot be reached. */
export async function call<E extends Endpoint>(endpoint: E, request: RequestOf<E>): Promise<ResponseOf<E>> {
  const fields: Fields = Object(request);
  const rest = withoutNames(endpoint.path, fields);
  const path = pathOf(endpoint.path, fields);
  const response =
    endpoint.method === 'GET'
      ? await reach(path + queryOf(rest), { method: 'GET' })
      : await reach(path, {
          method: endpoint.method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(rest),
        });
  // The server is of the same package and has parsed against the same schema: the one place where its word is taken.
  return (await readAnswer(response)) as ResponseOf<E>;
}

/** `path` with its `:names` filled from `params`. */
export const pathOf = (path: string, params: Fields): string =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));

/** The sentence to show for whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refused ? error.message : 'Something broke on this page. Load it again; your answers are kept.';

/** The JSON of an answer; throws `Refused` where it is a refusal or no JSON at all. */
export async function readAnswer(response: Response): Promise<unknown> {
  const answer: unknown = await response.json().catch(() => undefined);
  if (isRefusal(answer)) throw refusedWith(answer, response.status);
  if (!response.ok || answer === undefined) throw new Refused('broken', sayStatus(response.status), response.status);
  return answer;
}

/** The refusal itself is the cause: it may say more than its sentence, such as at which field. */
const refusedWith = (answer: Refusal, status: number): Refused =>
  Object.assign(new Refused(answer.code, answer.message, status), { cause: answer });

/** Sends a question for this page's workspace and person; whoever is not signed in is led to signing in. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  const response = await send(path, { ...init, headers: { ...init.headers, ...saidHere() } });
  if (response.status === 401 && isServed) goSignIn();
  return response;
}

/** `fetch`, but an unreachable server is a `Refused` with status 0. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused('unreachable', 'Cairn does not answer. Check that it is running, then try again.', 0);
  }
}

type Fields = { readonly [name: string]: unknown };

function withoutNames(path: string, fields: Fields): Fields {
  const names = new Set([...path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name));
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !names.has(name) && value !== undefined));
}

function queryOf(fields: Fields): string {
  const query = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
}

const sayStatus = (status: number): string =>
  status >= 500
    ? `Cairn could not do that: it broke inside (${status}). Try again; its log says more.`
    : `Cairn did not understand this page (${status}). Load the page again.`;
