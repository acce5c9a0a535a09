import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { refuse, type Refusal } from '../core/base/refusal.ts';

/** A server that listens. `close` lets what is under way finish. */
export type Listening = { readonly port: number; readonly address: string; readonly close: () => Promise<void> };

/** Listens on this machine only. Port 0 takes any free one. */
export function listen(app: Hono, port: number): Promise<Listening | Refusal<'port in use' | 'port refused'>> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: taken }: AddressInfo) =>
      resolve({ port: taken, address: `http://127.0.0.1:${taken}`, close: () => close(server) }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => resolve(sayPort(port, error)));
  });
}

function sayPort(port: number, error: NodeJS.ErrnoException): Refusal<'port in use' | 'port refused'> {
  if (error.code === 'EADDRINUSE') {
    return refuse(
      'port in use',
      `Port ${port} is in use by another program. Choose another one: npm start -- --port ${port + 1}`,
    );
  }
  return refuse(
    'port refused',
    `Cairn may not listen on port ${port} (${error.code ?? error.message}). Choose one from 1024 up: npm start -- --port 4747`,
  );
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
