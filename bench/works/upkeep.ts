import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Bench, Figure } from '../base/bench.ts';
import { emptyFolder, seededFolder } from '../base/folders.ts';
import { root } from '../base/server.ts';

/** Checking, mending and backing up everything. */
export const upkeep: Bench = {
  how: 'The commands `cairn doctor` (integrity of the file, every agreement, the fold of every card), `cairn doctor --rebuild` of sound data and `cairn backup` over the seeded data, once each, whole processes.',
  run: async (ground) => {
    const folder = seededFolder(ground);
    return [
      time('doctor over everything', ['doctor', '--data', folder]),
      time('doctor --rebuild, nothing to mend', ['doctor', '--rebuild', '--data', folder]),
      time('backup', ['backup', join(emptyFolder(ground), 'backup.db'), '--data', folder]),
    ];
  },
};

function time(work: string, words: readonly string[]): Figure {
  const started = performance.now();
  execFileSync(process.execPath, [join(root, 'bin', 'cairn.js'), ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { work, value: performance.now() - started, unit: 'ms' };
}
