import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleContents, seal } from '../core/ledger/bundle/fixtures/sample.ts';
import { type Ended, ownFolder, runCairn } from '../../test/faults/cairn.ts';

const folder = ownFolder('cli-verify');
const file = (name: string): string => join(folder.path, name);
const cairn = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, ['verify', ...words]);

const contents = sampleContents();
const text = JSON.stringify(seal(contents));

beforeAll(() => {
  writeFileSync(file('bundle.json'), text);
  writeFileSync(file('changed.json'), text.replace('Each team on its own', 'Every team on its own'));
  writeFileSync(file('stamped.json'), JSON.stringify(seal({ ...contents, timestamp: 'c3RhbXA=' })));
  writeFileSync(file('letter.txt'), 'Dear all');
  writeFileSync(file('receipt.txt'), contents.earlier[0]?.checkpoint ?? '');
});
afterAll(() => folder.remove());

describe('cairn verify', () => {
  test('tells what holds, with a receipt too, and ends well', async () => {
    const { code, out } = await cairn(file('bundle.json'), '--receipt', file('receipt.txt'));
    expect(code).toBe(0);
    expect(out).toMatch(/^All of it holds\./);
    expect(out).toContain('Impact "Payments plan releases together"');
    expect(out).toContain('The history goes on from the head in the receipt');
    expect(out).toContain('Signed by its witness, about exactly this version.');
  });

  test('names what was changed, and ends with 1', async () => {
    const { code, out } = await cairn(file('changed.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/^This bundle does not hold\./);
    expect(out).toContain('BROKEN  "before" is not what was logged');
  });

  test('tells a timestamp that is none', async () => {
    expect(await cairn(file('stamped.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('does not carry the signature of an authority'),
    });
  });

  test('tells programs the same', async () => {
    const { code, out } = await cairn(file('bundle.json'), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'holds' });
  });

  test.each([
    [[], 2, 'Name one file'],
    [['a', 'b'], 2, 'Name one file'],
    [['nothing.json'], 3, 'cannot be read'],
    [[file('letter.txt')], 1, 'This is no bundle of Cairn'],
  ] as const)('called with %j it says what to do', async (words, code, said) => {
    expect(await cairn(...words)).toMatchObject({ code, complaints: expect.stringContaining(said) });
  });
});
