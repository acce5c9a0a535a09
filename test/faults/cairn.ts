import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureBuiltWeb } from './builtWeb.ts';

/** A real Cairn in a process of its own. */
export type Running = {
  readonly address: string;
  readonly pid: number;
  /** What it has said so far, and what it has written beside its answers. */
  readonly said: () => string;
  readonly complaints: () => string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, as Ctrl+C or a service manager does. */
  readonly stop: () => Promise<Ended>;
};

/** How a process ended, and what it said. */
export type Ended = { readonly code: number | null; readonly out: string; readonly complaints: string };

/** How a process is started. `fileLimitKb` bounds every file it writes, as a full disk does. */
export type Wishes = {
  readonly port?: number;
  /** The checkout that is started, where it is not this one. It builds its own web app. */
  readonly checkout?: string;
  /** Variables of its own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly fileLimitKb?: number;
  readonly user?: { readonly uid?: number; readonly gid?: number };
  /** Ends it as a power cut would, so long after its start. */
  readonly killedAfterMs?: number;
};

/** A folder of a test, gone when the test is. Cairn's temporary files go there as well. */
export function ownFolder(name: string): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `cairn-${name}-`));
  mkdirSync(join(path, 'tmp'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts Cairn over the data in `folder` and waits until it serves. Throws where it ends instead. */
export async function startCairn(folder: string, wishes: Wishes = {}): Promise<Running> {
  const started = await tryStart(folder, wishes);
  if ('address' in started) return started;
  throw new Error(`Cairn ended with ${started.code}: ${started.complaints}${started.out}`);
}

/** Starts Cairn and answers it, or how it ended. */
export async function tryStart(folder: string, wishes: Wishes = {}): Promise<Running | Ended> {
  if (wishes.checkout === undefined) await ensureBuiltWeb();
  const child = open(folder, ['start', '--no-open', '--port', String(wishes.port ?? 0)], wishes);
  const printed = listen(child);
  const ended = untilEnded(child, printed);
  if (wishes.killedAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), wishes.killedAfterMs);
  const address = await Promise.race([untilUp(child, printed), ended]);
  if (typeof address !== 'string') return address;
  return {
    address,
    pid: child.pid ?? 0,
    said: () => printed.out,
    complaints: () => printed.complaints,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Runs a command of Cairn to its end. */
export function runCairn(folder: string, words: readonly string[], wishes: Wishes = {}): Promise<Ended> {
  const child = open(folder, words, wishes);
  if (wishes.killedAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), wishes.killedAfterMs);
  return untilEnded(child, listen(child));
}

/** What `cairn doctor` finds wrong with the data in `folder`. */
export async function findTroubles(folder: string, wishes: Wishes = {}): Promise<readonly unknown[]> {
  const { damage, troubles } = await lookOver(folder, wishes);
  return [...damage, ...troubles];
}

/** What `cairn doctor` says of the data in `folder`. */
export async function lookOver(folder: string, wishes: Wishes = {}): Promise<z.infer<typeof findings>> {
  const { out, complaints, code } = await runCairn(folder, ['doctor', '--json'], wishes);
  if (out === '') throw new Error(`cairn doctor ended with ${code}: ${complaints}`);
  return findings.parse(JSON.parse(out));
}

const findings = z.object({
  damage: z.array(z.unknown()),
  troubles: z.array(z.unknown()),
  totals: z.nullable(z.record(z.string(), z.int())),
});

const here = join(import.meta.dirname, '..', '..');

function open(
  folder: string,
  words: readonly string[],
  { fileLimitKb, user = {}, env: own = {}, checkout = here }: Wishes,
): ChildProcess {
  const place = 'DATABASE_URL' in own ? [] : ['--data', join(folder, 'data')];
  const command = [process.execPath, join(checkout, 'bin', 'cairn.js'), ...words, ...place];
  // "$0" and "$@" are the command; exec leaves no shell between the test and Cairn.
  const limited = ['bash', '-c', `ulimit -f ${fileLimitKb}; exec "$0" "$@"`, ...command];
  const [file = '', ...args] = fileLimitKb === undefined ? command : limited;
  // What a test sets about itself is no business of Cairn's.
  const { CAIRN_DATA: _data, DATABASE_URL: _url, NODE_ENV: _env, VITEST: _test, ...env } = process.env;
  return spawn(file, args, {
    ...user,
    env: { ...env, CI: '1', TMPDIR: join(folder, 'tmp'), ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

type Printed = { out: string; complaints: string };

function listen({ stdout, stderr }: ChildProcess): Printed {
  const printed: Printed = { out: '', complaints: '' };
  stdout?.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  stderr?.setEncoding('utf8').on('data', (text: string) => (printed.complaints += text));
  return printed;
}

const untilUp = ({ stdout }: ChildProcess, printed: Printed): Promise<string> =>
  new Promise((resolve) => {
    stdout?.on('data', () => {
      // Behind a proxy, the address people open is not where it listens.
      const [, address] = /Cairn is up on (?:https:\S+ listening on )?(http:[^\s,]+)/.exec(printed.out) ?? [];
      if (address !== undefined) resolve(address);
    });
  });

const untilEnded = (child: ChildProcess, printed: Printed): Promise<Ended> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...printed }));
  });
