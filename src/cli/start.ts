import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cairn, openCairn } from '../actions/openCairn.ts';
import { loadStarterDecks } from '../actions/study/decks/loadStarterDecks.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { createApp } from '../server/app.ts';
import { localHosts } from '../server/base/guard.ts';
import { type Listening, listen } from '../server/listen.ts';
import { type Command, exitCodes, fail, tell, tellApart } from './base/command.ts';
import { findPlace, machineTimeZone } from './base/place.ts';
import { buildWhenStale, builtPages, root } from './base/webBuild.ts';

export const start: Command = {
  summary: 'Start Cairn and open it in the browser',
  usage: 'cairn start [--port 4747] [--data DIR] [--no-open]',
  options: { port: { type: 'string', default: '4747' }, 'no-open': { type: 'boolean', default: false } },
  async run({ values }) {
    const port = Number(values['port']);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail(exitCodes.usage, `--port ${values['port']} is no port. Give a number from 1024 to 65535.`);
    const cairn = await openCairn(findPlace(values['data']), machineTimeZone());
    if (isRefusal(cairn)) return fail(exitCodes.refused, cairn.message);
    const broken = await buildWhenStale(tellApart);
    if (broken !== undefined) return fail(exitCodes.refused, `The web app could not be built. Run "npm ci", then start again.\n${broken}`);
    for (const refusal of await loadStarterDecks(cairn.context, readDeckTexts())) tellApart(refusal.message);
    const listening = await serve(cairn, port);
    if (isRefusal(listening)) {
      await cairn.close();
      return fail(exitCodes.refused, listening.message);
    }
    cairn.announce(listening.address);
    tell(`Cairn is up on ${listening.address} (data: ${cairn.context.store.place}; stop with Ctrl+C)`);
    if (values['no-open'] !== true) openBrowser(listening.address);
    await untilStopped();
    await listening.close();
    await cairn.close();
    return exitCodes.done;
  },
};

async function serve({ context }: Cairn, port: number) {
  let hosts = localHosts(port);
  const report = (error: Error): void => tellApart(error.stack ?? error.message);
  const listening = await listen(createApp({ context, hosts: () => hosts, pages: builtPages, uploads: join(tmpdir(), `cairn-uploads-${process.pid}`), report }), port);
  if (!isRefusal(listening)) hosts = localHosts((listening satisfies Listening).port);
  return listening;
}

function readDeckTexts() {
  const folder = join(root, 'content', 'decks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name: `content/decks/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

const openers = { darwin: 'open', win32: 'explorer' } as const;

/** A machine without a browser, or without a screen, is no reason to fail. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const hasScreen = platform === 'darwin' || platform === 'win32' || env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasScreen || env['CI'] !== undefined) return;
  const opener = platform === 'darwin' || platform === 'win32' ? openers[platform] : 'xdg-open';
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
