import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { type Access, type Offer, openToolServer } from './toolServer.ts';

/** Serves the assistant that has started this process and speaks MCP over its pipes, until it closes them. */
export async function serveOverPipes(access: Access, offer: Offer): Promise<void> {
  const ended = once(process.stdin, 'close');
  const served = serveStdio(() => openToolServer(access, offer), { maxSubscriptions: 0 });
  await ended;
  await served.close();
}
