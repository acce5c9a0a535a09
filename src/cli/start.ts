import { spawn } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { secondMs } from '../core/base/instant.ts';
import { isRefusal, type Refusal, refuse } from '../core/base/refusal.ts';
import { type Command, exitCodes, fail, tell, tellApart } from './base/command.ts';
import { findPlace } from './base/place.ts';
import { readAuthority } from './base/authority.ts';
import { readFileQuota } from './base/fileQuota.ts';
import { readSettings } from './base/settings.ts';
import type { Started } from './base/started.ts';
import { buildWhenStale } from './base/webBuild.ts';

/** `cairn start`. */
export const start: Command = {
  summary: 'Start Cairn and open it in the browser; with CAIRN_URL, serve others',
  usage: 'cairn start [--port 4747] [--data DIR] [--no-open]',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
  async run({ values }) {
    const given = values['port'] ?? process.env['PORT'] ?? '4747';
    const port = Number(given);
    if (given === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
      return fail(exitCodes.usage, `--port ${given} is no port. Give a number from 1024 to 65535.`);
    }
    const stopped = untilStopped();
    const started = await launch(values.data, port);
    if (isRefusal(started)) return fail(exitCodes.refused, started.message);
    tell(started.lines.join('\n'));
    if (values['no-open'] !== true) openBrowser(started.address);
    setTimeout(giveBack, 2 * secondMs).unref();
    await stopped;
    await started.stop();
    return exitCodes.done;
  },
};

/** What serves others is loaded only where somebody is served. */
async function launch(folder: string | undefined, port: number): Promise<Started | Refusal> {
  const settings = readSettings(process.env);
  if (isRefusal(settings)) return settings;
  const fileQuotaBytes = readFileQuota(process.env);
  if (isRefusal(fileQuotaBytes)) return fileQuotaBytes;
  const authority = readAuthority(process.env);
  if (isRefusal(authority)) return authority;
  const broken = await buildWhenStale(tellApart);
  if (broken !== undefined) {
    return refuse('no-web-app', `The web app could not be built. Run "npm ci", then start again.\n${broken}`);
  }
  const place = findPlace(folder);
  if (settings.mode === 'local')
    return (await import('./startLocal.ts')).startLocal(place, { port, fileQuotaBytes, authority });
  return (await import('./startServer.ts')).startServer(place, { port, fileQuotaBytes, authority }, settings);
}

/**
 * What starting left behind goes back to the system once the first page is there: 30 MB that were read to be loaded, and
 * that V8 would keep for as long as little is asked.
 */
function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', flavor: 'last-resort' });
}

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
