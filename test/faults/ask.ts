import type { Endpoint, RequestOf, ResponseOf } from '../../src/contract/base/endpoint.ts';
import { type ImportEvent, importEvent, uploadFile } from '../../src/contract/study/imports.ts';
import type { DeckId } from '../../src/core/base/id.ts';
import { z } from 'zod';

/** What a server answered: its status, and the JSON it sent. */
export type Answered<Body> = { readonly status: number; readonly body: Body };

/** Where a Cairn is asked: its address, with what else is sent along each time. */
export type Asked = string | { readonly address: string; readonly headers: Readonly<Record<string, string>> };

/** Asks a running Cairn. Throws where it says no, and where it is gone. */
export async function ask<E extends Endpoint>(
  asked: Asked,
  endpoint: E,
  request: RequestOf<E>,
): Promise<ResponseOf<E>> {
  const { status, body } = await tryAsk(asked, endpoint, request);
  if (status !== 200)
    throw new Error(`${endpoint.method} ${endpoint.path} answered ${status}: ${JSON.stringify(body)}`);
  return endpoint.response.parse(body) as ResponseOf<E>;
}

/** Asks a running Cairn and takes whatever it answers. Throws only where it is gone. */
export async function tryAsk<E extends Endpoint>(
  asked: Asked,
  { method, path }: E,
  request: RequestOf<E>,
): Promise<Answered<unknown>> {
  const fields = new Map(Object.entries(Object(request)));
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(fields.get(name)));
    fields.delete(name);
    return value;
  });
  const rest = Object.fromEntries(fields);
  const isRead = method === 'GET' || method === 'DELETE';
  const query = isRead ? `?${new URLSearchParams(rest as Record<string, string>)}` : '';
  const sent = isRead ? { method } : { method, ...jsonOf(rest) };
  const response = await fetchAt(asked, filled + query, sent);
  return { status: response.status, body: await response.json() };
}

/** Fetches a path. */
export function fetchAt(asked: Asked, path: string, init: RequestInit = {}): Promise<Response> {
  const { address, headers } = typeof asked === 'string' ? { address: asked, headers: {} } : asked;
  return fetch(address + path, {
    redirect: 'manual',
    ...init,
    headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
  });
}

/** A body of JSON. */
export const jsonOf = (body: object): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

/** Imports a text as a file of cards into a new deck of that name, or one that is there, and answers the last thing the server said of it. */
export const importText = async (asked: Asked, deck: Target, text: string): Promise<ImportEvent> =>
  (await beginImport(asked, deck, text)).ended();

type Target = string | { readonly deckId: DeckId };

/** The same, as soon as the server has begun with it. */
export async function beginImport(
  asked: Asked,
  deck: Target,
  text: string,
): Promise<{ readonly ended: () => Promise<ImportEvent> }> {
  const uploaded = await fetchAt(asked, `${uploadFile.path}?fileName=cards.csv`, { method: 'POST', body: text });
  const said: unknown = await uploaded.json();
  if (!uploaded.ok) return { ended: async () => ({ kind: 'refusal', ...refusal.parse(said) }) };
  const { importId, reading } = preview.parse(said);
  const order = {
    reading,
    deck: typeof deck === 'string' ? { kind: 'new', name: deck } : { kind: 'existing', ...deck },
    duplicates: { by: 'front', then: 'keep both' },
    badRows: 'import nothing',
  };
  const run = await fetchAt(asked, `/api/imports/${importId}/run`, { method: 'POST', ...jsonOf(order) });
  const ended = async (): Promise<ImportEvent> => {
    const last = (await run.text()).trim().split('\n').at(-1) ?? '';
    return importEvent.parse(JSON.parse(last));
  };
  return { ended };
}

const preview = z.object({ importId: z.string(), reading: z.unknown() });
const refusal = z.object({ code: z.string(), message: z.string() });
