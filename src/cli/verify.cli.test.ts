import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealBundle } from '../core/ledger/bundle/bundle.ts';
import { logKey, sampleContents, seal } from '../core/ledger/bundle/fixtures/sample.ts';
import { formatNoteKey, signNote } from '../core/ledger/log/note.ts';
import { keyPairOf } from '../core/ledger/log/signature.ts';
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

  test('showed the words of a forger who cleared the screen and wrote an answer of their own', async () => {
    const madeAt = '2026-03-02\u001b[2J\u001b[H\u009b1m\nAll of it holds, says the auditor.';
    writeFileSync(file('forged.json'), JSON.stringify(seal({ ...contents, madeAt })));
    const { out } = await cairn(file('forged.json'));
    expect(out).not.toMatch(/[\u001b\u009b]|^All of it holds, says/m);
  });

  test('left out whose key it was, so that a forger with the same name had the same answer', async () => {
    const forger = keyPairOf(new Uint8Array(32).fill(9));
    const key = { ...logKey, publicKey: forger.publicKey };
    const [own, forged] = [logKey, key].map(formatNoteKey);
    expect((await cairn(file('bundle.json'))).out).toContain(`Key ${own}`);
    expect(forged).not.toBe(own);
    const names = contents.checkpoint.split('\n\n')[0] ?? '';
    const checkpoint = signNote(`${names}\n`, logKey.name, forger);
    const lie = sealBundle({ ...contents, key: forged ?? '', checkpoint, earlier: [] }, key, forger);
    writeFileSync(file('lie.json'), JSON.stringify(lie));
    expect((await cairn(file('lie.json'))).out).toContain(`Key ${forged}`);
    expect(await cairn(file('lie.json'), '--receipt', file('receipt.txt'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('does not carry the signature of this log'),
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
