import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Endpoint } from '../../../src/contract/base/endpoint.ts';
import { createApp } from '../../../src/server/app.ts';
import { localDoor } from '../../../src/server/base/door.ts';
import { localHosts } from '../../../src/server/base/guard.ts';
import { openHouse, setStage, type Stage } from '../stage.ts';
import { addressOf } from './address.ts';

/** The whole app over a real store and a folder of pages, asked within the process. */
export type Served = Stage & {
  readonly app: Hono;
  /** A folder with pages; `secret.json` lies beside it. */
  readonly pages: string;
  /** What the app has reported as its own mistakes. */
  readonly reports: Error[];
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly send: (endpoint: Endpoint, request: object) => Promise<Response>;
  readonly tearDown: () => Promise<void>;
};

export const host = '127.0.0.1:4747';

export async function serveApp(port = 4747): Promise<Served> {
  const house = await openHouse('sqlite');
  const stage = await setStage(house.store);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-served-'));
  const pages = layPages(folder);
  const reports: Error[] = [];
  const report = (error: Error): void => void reports.push(error);
  const parts = {
    door: localDoor(stage.context),
    hosts: () => localHosts(port),
    pages,
    uploads: join(folder, 'uploads'),
    report,
  };
  const app = createApp(parts);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`http://${host}${path}`, {
      ...init,
      headers: { host, ...Object.fromEntries(new Headers(init.headers)) },
    });
  const tearDown = async (): Promise<void> => {
    await house.tearDown();
    rmSync(folder, { recursive: true });
  };
  const send = (endpoint: Endpoint, request: object): Promise<Response> => {
    const { path, init } = addressOf(endpoint, request);
    return ask(path, init);
  };
  return { ...stage, app, pages, reports, ask, send, tearDown };
}

function layPages(folder: string): string {
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Cairn</title>');
  writeFileSync(join(pages, 'theme.js'), 'void 0;');
  writeFileSync(join(pages, 'assets', 'app-1.js'), 'void 1;');
  writeFileSync(join(pages, 'assets', 'large-1.js'), `void '${'x'.repeat(1_000_000)}';`);
  writeFileSync(join(pages, 'notes.txt'), 'not for serving');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  return pages;
}
