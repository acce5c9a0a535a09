import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { quantile } from './spread.ts';
import { formatValue } from './table.ts';

/** What the figures were measured on, and how busy it was. */
export function describeMachine(folder: string): string {
  const [load = 0] = loadavg();
  return [
    `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.versions.node} on ${platform()} ${release()}`,
    `a write reaches the disk in ${formatValue(timeSync(folder), 'ms')}`,
    `load at the start ${load.toFixed(2)}`,
  ].join(', ');
}

/** The middle of a hundred times that it takes to append 4 KiB and wait for the disk: no answer can be kept faster. */
function timeSync(folder: string): number {
  const path = join(folder, 'sync');
  const file = openSync(path, 'w');
  const page = new Uint8Array(4_096);
  const tookMs = Array.from({ length: 100 }, () => {
    const started = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  rmSync(path);
  return quantile(tookMs, 0.5);
}
