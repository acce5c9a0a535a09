import type { Endpoint } from '../../../src/contract/base/endpoint.ts';

/** Where an endpoint is asked, and with what. */
export type Address = { readonly path: string; readonly init: RequestInit };

/** Says to an endpoint what a page would: names into the path, the rest into the query or the body. */
export function addressOf({ method, path }: Endpoint, request: object): Address {
  const fields = Object.entries(request);
  const inPath = (name: string): boolean => path.includes(`:${name}`);
  const filled = fields.reduce(
    (text, [name, value]) => text.replace(`:${name}`, encodeURIComponent(String(value))),
    `${path}`,
  );
  const rest = Object.fromEntries(fields.filter(([name]) => !inPath(name)));
  if (method !== 'GET' && method !== 'DELETE') {
    const headers = { 'content-type': 'application/json' };
    return { path: filled, init: { method, body: JSON.stringify(rest), headers } };
  }
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  return { path: query.size === 0 ? filled : `${filled}?${query}`, init: { method } };
}
