import type { ServedSite } from './serveSite.ts';

/** Opens a page of the site, as whoever has its address does. */
export async function openPage(site: ServedSite, path: string) {
  const answer = await site.ask(path);
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
}

/** Sends the form of such a page, as a browser without script does from the address `origin`. */
export const sendForm = (
  site: ServedSite,
  path: string,
  {
    fields,
    origin = 'https://cairn.example.org',
  }: { readonly fields: Readonly<Record<string, string>>; readonly origin?: string },
): Promise<Response> =>
  site.ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  });
