import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ownFolder, runCairn } from '../../test/faults/cairn.ts';
import { type Cairn, openCairn } from '../actions/openCairn.ts';
import { isRefusal } from '../core/base/refusal.ts';

const folder = ownFolder('cli-beside');
const file = (name: string): string => join(folder.path, name);
const dataFile = file('data/cairn.db');
const command = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, words);

beforeAll(async () => {
  writeFileSync(file('Few.csv'), 'front,back\nOne,Two\n');
  await command('import', file('Few.csv'));
});
afterAll(() => folder.remove());

describe('beside a Cairn that runs', () => {
  let running: Cairn;
  beforeAll(async () => {
    const cairn = await openCairn({ kind: 'file', path: dataFile }, 'UTC');
    if (isRefusal(cairn)) throw new Error(cairn.message);
    running = cairn;
    running.announce('http://127.0.0.1:4747');
  });
  afterAll(() => running.close());

  test.each([['stats'], ['doctor'], ['export', 'Few'], ['backup', file('beside.db')]])('%s works', async (...words) => {
    expect(await command(...words)).toMatchObject({ code: 0, complaints: '' });
  });

  test.each([
    ['import', file('Few.csv')],
    ['doctor', '--rebuild'],
    ['restore', file('beside.db')],
  ])('%s says where that one is', async (...words) => {
    expect(await command(...words)).toMatchObject({
      code: 3,
      complaints: `Another Cairn (process ${process.pid} at http://127.0.0.1:4747) is using ${dataFile}. Use that one, stop it, or name another folder with --data.\n`,
    });
  });
});

test.skipIf(process.platform === 'win32')('Ctrl+C stops an import, which then leaves nothing behind', async () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => `Question ${at},Answer ${at}`).join('\n');
  writeFileSync(file('Many.csv'), `front,back\n${rows}\n`);
  const program = join(import.meta.dirname, '..', '..', 'bin', 'cairn.js');
  const child = spawn(process.execPath, [program, 'import', file('Many.csv'), '--data', file('data')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  await once(child.stdout, 'data');
  setTimeout(() => child.kill('SIGINT'), 500);
  const [code] = await once(child, 'close');
  expect({ code, complaints }).toEqual({ code: 3, complaints: 'Stopped. Nothing was imported.\n' });
  expect(await command('stats', 'Many')).toMatchObject({ code: 3 });
  expect(await command('doctor')).toMatchObject({ code: 0, out: expect.stringContaining('1 deck, 1 note,') });
});
