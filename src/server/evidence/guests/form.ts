import type { Context as HttpContext } from 'hono';

/** What a form of a guest was sent with, by the names of its fields. */
export type Sent = Readonly<Record<string, string>>;

/** Reads a form; files and fields that no text can be are left out. */
export async function readForm(http: HttpContext): Promise<Sent> {
  const sent = await http.req.parseBody();
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[name, value.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed().trim()]]
        : [],
    ),
  );
}
