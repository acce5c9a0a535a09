import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Place } from '../actions/base/place.ts';
import { type Cairn, openCairn } from '../actions/openCairn.ts';
import { loadStarterDecks } from '../actions/study/decks/loadStarterDecks.ts';
import { isRefusal, refuse, type Refusal } from '../core/base/refusal.ts';
import { createApp } from '../server/app.ts';
import { localDoor } from '../server/base/door.ts';
import { localHosts } from '../server/base/guard.ts';
import { type Listening, listen } from '../server/listen.ts';
import { type Command, exitCodes, fail, tell, tellApart } from './base/command.ts';
import { findPlace, machineTimeZone } from './base/place.ts';
import { readStarterDecks } from './base/starterDecks.ts';
import { buildWhenStale, builtPages } from './base/webBuild.ts';

/** `cairn start`. */
export const start: Command = {
  summary: 'Start Cairn and open it in the browser',
  usage: 'cairn start [--port 4747] [--data DIR] [--no-open]',
  options: { port: { type: 'string', default: '4747' }, 'no-open': { type: 'boolean', default: false } },
  async run({ values }) {
    const port = Number(values['port']);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return fail(exitCodes.usage, `--port ${values['port']} is no port. Give a number from 1024 to 65535.`);
    }
    const place = findPlace(values.data);
    const cairn = await openCairn(place, machineTimeZone());
    if (isRefusal(cairn)) return fail(exitCodes.refused, cairn.message);
    const stopped = untilStopped();
    const served = await serve(cairn, { port, uploads: uploadsFolder(place) });
    if (!isRefusal(served)) {
      tell(`Cairn is up on ${served.address} (data: ${cairn.context.store.place}; stop with Ctrl+C)`);
      if (values['no-open'] !== true) openBrowser(served.address);
      await stopped;
      await served.close();
    }
    await cairn.close();
    return isRefusal(served) ? fail(exitCodes.refused, served.message) : exitCodes.done;
  },
};

type Serving = { readonly port: number; readonly uploads: string };

/** Brings the web app and the starter decks up to date, then listens. */
async function serve({ context, announce }: Cairn, { port, uploads }: Serving): Promise<Listening | Refusal> {
  const broken = await buildWhenStale(tellApart);
  if (broken !== undefined) {
    return refuse('no-web-app', `The web app could not be built. Run "npm ci", then start again.\n${broken}`);
  }
  for (const refusal of await loadStarterDecks(context, readStarterDecks())) tellApart(refusal.message);
  rmSync(uploads, { recursive: true, force: true });
  let hosts = localHosts(port);
  const report = (error: Error): void => tellApart(error.stack ?? error.message);
  const app = createApp({ door: localDoor(context), hosts: () => hosts, pages: builtPages, uploads, report });
  const listening = await listen(app, port);
  if (isRefusal(listening)) return listening;
  hosts = localHosts(listening.port);
  announce(listening.address);
  return listening;
}

/** Files wait beside the data they are imported into; what an earlier process left there is swept away. */
const uploadsFolder = (place: Place): string =>
  place.kind === 'file' ? join(dirname(place.path), 'uploads') : join(tmpdir(), `cairn-uploads-${process.pid}`);

const openers = { darwin: 'open', win32: 'explorer' } as const;

/** A machine without a browser, or without a screen, is no reason to fail. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasScreen =
    platform === 'darwin' ||
    platform === 'win32' ||
    env['DISPLAY'] !== undefined ||
    env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasScreen || env['CI'] !== undefined) return;
  const opener = platform === 'darwin' || platform === 'win32' ? openers[platform] : 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

/** Listens for the signals at once, so that none is missed while Cairn starts. */
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
