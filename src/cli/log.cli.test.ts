import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { ask } from '../../test/faults/ask.ts';
import { type Ended, ownFolder, runCairn, startCairn } from '../../test/faults/cairn.ts';
import { listInbox } from '../contract/evidence/inbox.ts';

const folder = ownFolder('log');
const command = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, words);

afterAll(() => folder.remove());

const pipe = async (lines: string): Promise<{ readonly code: unknown; readonly out: string }> => {
  const program = join(import.meta.dirname, '..', '..', 'bin', 'cairn.js');
  const child = spawn(process.execPath, [program, 'log', '--data', join(folder.path, 'data')]);
  const ended = once(child, 'close');
  child.stdin.end(lines);
  const out = await text(child.stdout);
  const [code] = await ended;
  return { code, out };
};

describe('cairn log', () => {
  test('keeps a line as a draft by itself, and through the Cairn that runs', async () => {
    expect(await command('log', 'Payments', 'plans', 'ahead', '--on', '2026-03-01')).toMatchObject({
      code: 0,
      out: 'Kept as a draft: Payments plans ahead\n',
    });
    const running = await startCairn(folder.path);
    try {
      const told = await command('log', 'One intake form', '--kind', 'decision', '--json');
      expect(JSON.parse(told.out)).toMatchObject({ title: 'One intake form' });
      expect((await ask(running.address, listInbox, {})).drafts).toMatchObject([
        { kind: 'impact', means: 'person', fields: { what: 'Payments plans ahead', changedOn: '2026-03-01' } },
        { kind: 'decision', standing: 'draft', title: 'One intake form' },
      ]);
    } finally {
      await running.kill();
    }
  });

  test('keeps each line that is piped in', async () => {
    expect(await pipe('First thing\n\n  Second thing\r\n')).toEqual({
      code: 0,
      out: 'Kept as a draft: First thing\nKept as a draft: Second thing\n',
    });
  });

  test.each([
    [[], 'Write one line, in quotes, or pipe several in.'],
    [['x', '--kind', 'epic'], 'There is no kind "epic".'],
    [['x', '--on', 'soon'], '--on takes a date like 2026-03-31, not "soon".'],
    [['x', '--kind', 'team', '--on', '2026-03-01'], '--on says nothing of a team. Leave it out.'],
  ])('with %j says how it is called', async (words, sentence) => {
    expect(await command('log', ...words)).toMatchObject({ code: 2, complaints: expect.stringContaining(sentence) });
  });

  test('refuses a line that is too long with a sentence', async () => {
    expect(await command('log', 'x'.repeat(301))).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('shorten it to 300 characters.'),
    });
  });
});
