import type { Endpoint, RequestOf, ResponseOf } from '../../src/contract/base/endpoint.ts';
import { type ImportEvent, importEvent, uploadFile } from '../../src/contract/study/imports.ts';
import { z } from 'zod';

/** What a server answered: its status, and the JSON it sent. */
export type Answered<Body> = { readonly status: number; readonly body: Body };

/** Asks a running Cairn. Throws where it says no, and where it is gone. */
export async function ask<E extends Endpoint>(
  address: string,
  endpoint: E,
  request: RequestOf<E>,
): Promise<ResponseOf<E>> {
  const { status, body } = await tryAsk(address, endpoint, request);
  if (status !== 200)
    throw new Error(`${endpoint.method} ${endpoint.path} answered ${status}: ${JSON.stringify(body)}`);
  return endpoint.response.parse(body) as ResponseOf<E>;
}

/** Asks a running Cairn and takes whatever it answers. Throws only where it is gone. */
export async function tryAsk<E extends Endpoint>(
  address: string,
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
  const sent = isRead ? {} : { body: JSON.stringify(rest), headers: { 'content-type': 'application/json' } };
  const response = await fetch(address + filled + query, { method, ...sent });
  return { status: response.status, body: await response.json() };
}

/** Imports a text as a file of cards into a new deck, and answers the last thing the server said of it. */
export async function importText(address: string, deckName: string, text: string): Promise<ImportEvent> {
  const uploaded = await fetch(`${address}${uploadFile.path}?fileName=cards.csv`, { method: 'POST', body: text });
  const said: unknown = await uploaded.json();
  if (!uploaded.ok) return { kind: 'refusal', ...refusal.parse(said) };
  const { importId, reading } = preview.parse(said);
  const order = {
    reading,
    deck: { kind: 'new', name: deckName },
    duplicates: { by: 'front', then: 'keep both' },
    badRows: 'import nothing',
  };
  const run = await fetch(`${address}/api/imports/${importId}/run`, {
    method: 'POST',
    body: JSON.stringify(order),
    headers: { 'content-type': 'application/json' },
  });
  const last = (await run.text()).trim().split('\n').at(-1) ?? '';
  return importEvent.parse(JSON.parse(last));
}

const preview = z.object({ importId: z.string(), reading: z.unknown() });
const refusal = z.object({ code: z.string(), message: z.string() });
