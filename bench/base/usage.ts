import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a process has used so far: memory it holds now and at most held, and processor time of its own and for it. */
export type Usage = { readonly rssMb: number; readonly peakMb: number; readonly cpuMs: number };

/** Reads it from the system: on Linux to 10 ms, elsewhere from `ps`, which counts whole seconds. */
export const usageOf = (pid: number): Usage => (process.platform === 'linux' ? usageOnLinux(pid) : usageFromPs(pid));

const ticksPerSecond = 100;

function usageOnLinux(pid: number): Usage {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const inMb = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1_024;
  const [user = '0', system = '0'] =
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').slice(11, 13) ?? [];
  return {
    rssMb: inMb('VmRSS'),
    peakMb: inMb('VmHWM'),
    cpuMs: ((Number(user) + Number(system)) * 1_000) / ticksPerSecond,
  };
}

function usageFromPs(pid: number): Usage {
  const [rss = '0', time = '0'] = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/);
  const seconds = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  return { rssMb: Number(rss) / 1_024, peakMb: Number(rss) / 1_024, cpuMs: seconds * 1_000 };
}
