import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Context as HttpContext, Hono } from 'hono';
import { refuse } from '../../../core/base/refusal.ts';
import { type Door, isNoEntry, statusOfNoEntry } from '../door.ts';
import { sayFailure } from '../failure.ts';
import { sendsToken } from '../guard.ts';
import { type Access, type Offer, openToolServer } from './toolServer.ts';

/** What assistants are served with. */
export type AssistantParts = {
  readonly door: Door;
  readonly offer: Offer;
  readonly report: (error: Error) => void;
};

/** Serves assistants that show a token, over MCP. Each request stands alone: what it may do is what its token may now. */
export function mountAssistants(app: Hono, parts: AssistantParts): void {
  app.all('/mcp', async (http) => {
    const entered = sendsToken(http.req) ? await parts.door.open(http, { needs: 'account', grant: 'read' }) : noToken;
    if (isNoEntry(entered)) return http.json(entered, statusOfNoEntry[entered.code], challenge);
    if (await asksMany(http)) return http.json(oneAtATime, 400);
    const access = accessOf(http, parts);
    const handler = createMcpHandler(() => openToolServer(access, parts.offer), { maxSubscriptions: 0 });
    return handler.fetch(http.req.raw);
  });
}

/** A list of requests would be answered all at once: one body could hold a hundred thousand of them. */
const asksMany = async (http: HttpContext): Promise<boolean> =>
  (await http.req.raw.clone().text()).trimStart().startsWith('[');

const oneAtATime = refuse('bad-request', 'This is a list of requests. Send each of them by itself.');

const noToken = refuse(
  'not-signed-in',
  'Assistants show a token. Make one under Settings and send it as "Authorization: Bearer TOKEN".',
);

const challenge = { 'www-authenticate': 'Bearer' };

const accessOf = (http: HttpContext, { door, report }: AssistantParts): Access => ({
  admits: async (entrance) => !isNoEntry(await door.open(http, entrance)),
  enter: async (entrance, work) => {
    const entered = await door.open(http, entrance);
    return isNoEntry(entered) ? entered : work(entered);
  },
  excuse: (error) => {
    report(error);
    return sayFailure(door.visit, error);
  },
});
