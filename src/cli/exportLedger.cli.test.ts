import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ownFolder, runCairn } from '../../test/faults/cairn.ts';
import { addRecord } from '../actions/ledger/records/addRecord.ts';
import { openCairn } from '../actions/openCairn.ts';
import { isRefusal } from '../core/base/refusal.ts';

const folder = ownFolder('cli-ledger');
const file = (name: string): string => join(folder.path, name);
const cairn = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, words);

beforeAll(async () => {
  writeFileSync(file('Few.csv'), 'front,back\nOne,Two\n');
  await cairn('import', file('Few.csv'));
  const opened = await openCairn({ kind: 'file', path: file('data/cairn.db') }, 'UTC');
  if (isRefusal(opened)) throw new Error(opened.message);
  const fields = { name: 'Noor Haddad', note: 'Likes tea.' };
  await addRecord(opened.context, { kind: 'person', standing: 'draft', fields });
  await opened.close();
});
afterAll(() => folder.remove());

describe('the ledger', () => {
  test.each([['ledger.json'], ['ledger.md']])('is written to %s once, and never over another file', async (name) => {
    const out = file(name);
    expect(await cairn('export', '--ledger', out)).toMatchObject({
      code: 0,
      out: '',
      complaints: `Wrote the ledger to ${out}.\n`,
    });
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('Noor Haddad');
    expect(text).not.toContain('Likes tea.');
    expect(await cairn('export', '--ledger', out)).toMatchObject({
      code: 3,
      complaints: `${out} is there already. Name another file, or remove it first.\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe(text);
  });

  test('for its owner holds what is about people too', async () => {
    expect(await cairn('export', '--ledger', file('mine.json'), '--audience', 'personal')).toMatchObject({ code: 0 });
    expect(readFileSync(file('mine.json'), 'utf8')).toContain('Likes tea.');
  });

  test.each([
    [['--ledger', file('ledger.csv')], 'Name a file that ends in .json or .md.'],
    [['--ledger', file('all.json'), '--audience', 'all'], '--audience is one of open, internal, personal.'],
    [['Few', '--ledger', file('all.json')], 'Name a deck or the ledger, not both.'],
  ])('exported with %j is told what to do', async (words, sentence) => {
    const { code, complaints } = await cairn('export', ...words);
    expect(code).toBe(2);
    expect(complaints).toContain(sentence);
    expect(existsSync(file('all.json'))).toBe(false);
  });
});
