/**
 * A process of its own that keeps one PostgreSQL server: reads an `Order` from its first line of input, prints
 * `ready`, and when its input ends (stopped, interrupted or killed: the pipe closes) stops the server and removes all.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Order } from './postgres.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => keep(JSON.parse(line) as Order));

function keep(order: Order): void {
  const home = mkdtempSync(join(tmpdir(), 'cairn-pg-'));
  const { uid, gid } = order.owner;
  if (uid !== undefined && gid !== undefined) chownSync(home, uid, gid);
  if (!initialise(order, home)) return finish(home, 1);
  const server = spawn(join(order.bin, 'postgres'), serverArguments(order, home), {
    ...order.owner,
    cwd: home,
    env: plainEnvironment(home),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let log = '';
  let isReady = false;
  server.stderr.on('data', (chunk: Buffer) => {
    if (isReady) return;
    log += chunk.toString();
    isReady = log.includes('ready to accept connections');
    if (isReady) process.stdout.write('ready\n');
  });
  server.on('exit', (code) => {
    if (!isReady) process.stderr.write(log);
    finish(home, code ?? 1);
  });
  lines.on('close', () => server.kill('SIGINT'));
}

function initialise(order: Order, home: string): boolean {
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, order.password, { mode: 0o600 });
  if (order.owner.uid !== undefined) chownSync(passwordFile, order.owner.uid, order.owner.gid ?? 0);
  const done = spawnSync(join(order.bin, 'initdb'), clusterArguments(home, passwordFile), {
    ...order.owner,
    cwd: home,
    env: plainEnvironment(home),
    encoding: 'utf8',
  });
  if (done.status !== 0) process.stderr.write(done.error?.message ?? done.stderr);
  return done.status === 0;
}

function clusterArguments(home: string, passwordFile: string): string[] {
  const folder = ['-D', join(home, 'data'), '--no-sync'];
  const sign = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [...folder, ...sign, ...text];
}

function serverArguments(order: Order, home: string): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: home,
    unix_socket_permissions: '0700',
    max_connections: '200',
    shared_buffers: '64MB',
    log_min_messages: 'warning',
    timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', join(home, 'data'), '-p', String(order.port), ...flags];
}

const plainEnvironment = (home: string): NodeJS.ProcessEnv => ({ HOME: home, LC_ALL: 'C', TZ: 'UTC' });

function finish(home: string, code: number): void {
  rmSync(home, { recursive: true, force: true });
  process.exit(code);
}
