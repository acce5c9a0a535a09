import { createHash } from 'node:crypto';
import type { Context as HttpContext } from 'hono';

/** Sends a text with a tag of what it says, or only that it has not changed since the browser had it. */
export function sendTagged(http: HttpContext, text: string, said: Readonly<Record<string, string>>): Response {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { ...said, etag: tag };
  // A proxy that compresses what it passes on may have made the tag a weak one.
  const isSame = http.req.header('if-none-match')?.includes(tag) === true;
  return isSame ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
