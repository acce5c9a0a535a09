import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The server, restarted when its source changes, beside Vite, which shows a change in the browser at once. */
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
const parts = [run('--watch', 'bin/cairn.js', 'start', ...process.argv.slice(2)), run(vite)];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
for (const part of parts) part.on('exit', stop);

function run(...commands: readonly string[]): ChildProcess {
  return spawn(process.execPath, commands, { stdio: 'inherit' });
}

function stop(): void {
  for (const part of parts) part.kill('SIGTERM');
}
