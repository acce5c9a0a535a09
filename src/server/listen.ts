import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { refuse, type Refusal } from '../core/base/refusal.ts';

/** A server that listens. `close` takes no more and lets what is under way finish, for `graceMs` at most where that is given. */
export type Listening = {
  readonly port: number;
  readonly address: string;
  readonly close: (graceMs?: number) => Promise<void>;
};

/** How long a server that others reach waits for what is under way: less than service managers wait before they kill. */
export const serverGraceMs = 25_000;

/** Listens on this machine only, or where `host` says. Port 0 takes any free one. */
export function listen(
  app: Hono,
  port: number,
  host = '127.0.0.1',
): Promise<Listening | Refusal<'port in use' | 'port refused'>> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: taken, family }: AddressInfo) =>
      resolve({
        port: taken,
        address: `http://${family === 'IPv6' ? `[${host}]` : host}:${taken}`,
        close: (graceMs) => close(server, graceMs),
      }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => resolve(sayPort({ port, host }, error)));
  });
}

type Wanted = { readonly port: number; readonly host: string };

function sayPort({ port, host }: Wanted, error: NodeJS.ErrnoException): Refusal<'port in use' | 'port refused'> {
  if (error.code === 'EADDRINUSE') {
    return refuse(
      'port in use',
      `Port ${port} is in use by another program. Choose another one: npm start -- --port ${port + 1}`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return refuse(
      'port refused',
      `This machine has no address ${host}. Set CAIRN_HOST to one that it has, or to 0.0.0.0 for all of them.`,
    );
  }
  return refuse(
    'port refused',
    `Cairn may not listen on port ${port} (${error.code ?? error.message}). Choose one from 1024 up: npm start -- --port 4747`,
  );
}

/** Connections that fall idle later are closed as well, or a browser that keeps its own would be waited for. */
function close(server: ServerType, graceMs?: number): Promise<void> {
  return new Promise((resolve) => {
    const closeIdle = (): void => {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    };
    const sweep = setInterval(closeIdle, 100);
    const deadline = graceMs === undefined ? undefined : setTimeout(() => cut(server), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
    closeIdle();
  });
}

function cut(server: ServerType): void {
  if ('closeAllConnections' in server) server.closeAllConnections();
}
