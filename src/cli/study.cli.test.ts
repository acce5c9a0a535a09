import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ownFolder, runCairn } from '../../test/faults/cairn.ts';

const folder = ownFolder('cli-study');
afterAll(() => folder.remove());

const program = join(import.meta.dirname, '..', '..', 'bin', 'cairn.js');

/** The `script` of util-linux gives a program a terminal; other systems have none or another one. */
const hasTerminal =
  process.platform === 'linux' &&
  /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

describe.skipIf(!hasTerminal)('studying in a real terminal', () => {
  test('asks the starter decks, keeps the answer, and gives the terminal back as it was', async () => {
    const { code, shown, modes } = await sit([
      ['Space shows the answer', ' '],
      ['good 10 min', '3'],
      ['Space shows the answer', 'q'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain('good: back in 10 min');
    expect(shown).toContain('1 answer, in');
    expect(modes.before).toBe(modes.after);
    expect((await runCairn(folder.path, ['stats'])).out).toMatch(/Answered +1 in/);
  });

  test('ends at Ctrl+C, and gives the terminal back then as well', async () => {
    const { code, modes } = await sit([['Space shows the answer', '\u0003']]);
    expect(code).toBe(0);
    expect(modes.before).toBe(modes.after);
  });
});

/** Studies in a terminal and types each answer once its cue has been shown; `modes` is how the terminal stood. */
async function sit(steps: readonly (readonly [cue: string, keys: string])[]) {
  const command = `"${process.execPath}" "${program}" study --data "${join(folder.path, 'data')}"`;
  const shell = `stty cols 80 rows 24; stty -g; ${command}; echo "ended with $?"; stty -g`;
  const child = spawn('script', ['-qec', shell, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let shown = '';
  let seen = 0;
  const left = [...steps];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [cue, keys] = left[0] ?? [];
    const at = cue === undefined ? -1 : shown.indexOf(cue, seen);
    if (at < 0 || cue === undefined) return;
    seen = at + cue.length;
    left.shift();
    child.stdin.write(keys ?? '');
  });
  await once(child, 'close');
  const lines = shown.split(/\r?\n/).filter((line) => line !== '');
  const [, ended] = /ended with (\d+)/.exec(shown) ?? [];
  return { code: Number(ended), shown, modes: { before: lines[0], after: lines.at(-1) } };
}
