import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, ownFolder, runCairn } from '../../test/faults/cairn.ts';

const folder = ownFolder('cli-backup');
const file = (name: string): string => join(folder.path, name);
const cairn = (...words: readonly string[]): Promise<Ended> => runCairn(folder.path, words);

const recipient = 'age1xz6437396uqu6aqvxvmd8cza9la3344g0cyprkpy5xd80qfmwumqlfeg6u';
const identity = 'AGE-SECRET-KEY-1VJ4KQ5UVQ7VEGUQHPNC2ZGH77FSC2MTHFX6XR30CLH95TZRRVWGS0WZZ8Q';
const stranger = 'AGE-SECRET-KEY-1WMWS2NZ3MTVCM3HGPYFVNC7S8XEQXJ0VAFSF5QQ73A3CHG8R0EGS8QNPAL';

beforeAll(async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Question ${at}?,"Answer ${at}, at some length"`);
  writeFileSync(file('Many.csv'), `front,back\n${rows.join('\n')}\n`);
  writeFileSync(file('identity'), `# a key for tests\n${identity}\n`);
  writeFileSync(file('stranger'), stranger);
  writeFileSync(file('passphrase'), 'slow heron over nine bridges\n');
  await cairn('import', file('Many.csv'));
});
afterAll(() => folder.remove());

describe('an encrypted backup', () => {
  let made: Ended;
  beforeAll(async () => {
    made = await cairn('backup', file('b.age'), '--recipient', recipient);
  });

  test('holds nothing that can be read, and only its owner may open it', () => {
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Encrypted and wrote .*b\.age\. Bring it back/),
    });
    expect(readFileSync(file('b.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    if (process.platform !== 'win32') expect(statSync(file('b.age')).mode & 0o077).toBe(0);
  });

  test('comes back with its identity', async () => {
    const { code, out } = await cairn('restore', file('b.age'), '--identity', file('identity'));
    expect(code).toBe(0);
    expect(out).toMatch(/^Restored .*b\.age: 1 deck, 20,000 cards\.\nWhat was there before is in .*\.db\.\n$/);
    expect(await cairn('doctor')).toMatchObject({ code: 0 });
    expect(readdirSync(file('data')).filter((name) => /unpacked|restoring|part/.test(name))).toEqual([]);
  });

  test.each([
    [['--identity', file('stranger')], 'None of these identities opens this file. Give the one whose recipient'],
    [['--identity', file('Many.csv')], 'This is no file of identities. Each line must begin with AGE-SECRET-KEY-1'],
    [['--identity', file('nowhere')], `Cairn could not read ${file('nowhere')}: ENOENT`],
    [['--passphrase-file', file('passphrase')], 'This passphrase does not open this file.'],
    [[], 'This file is encrypted. Give its key with --identity FILE or --passphrase-file FILE.'],
  ])('stays shut with %j, and nothing is changed', async (words, sentence) => {
    const before = readdirSync(file('data'));
    const { code, complaints } = await cairn('restore', file('b.age'), ...words);
    expect({ code, complaints }).toEqual({ code: 3, complaints: expect.stringContaining(sentence) });
    expect(readdirSync(file('data'))).toEqual(before);
  });

  test('may be encrypted with a passphrase from a file', async () => {
    const passphrase = ['--passphrase-file', file('passphrase')];
    expect(await cairn('backup', file('p.age'), ...passphrase)).toMatchObject({ code: 0 });
    expect(await cairn('backup', '--check', file('p.age'), ...passphrase)).toMatchObject({
      code: 0,
      out: `${file('p.age')} can be restored: 1 deck, 20,000 cards. All is well.\n`,
    });
  });

  test.each([
    [['--encrypt'], 'There is no terminal to ask for a passphrase. Give --recipient age1… or --passphrase-file FILE.'],
    [['--recipient', 'age1me'], 'age1me is no recipient.'],
    [['--recipient', recipient, '--passphrase-file', file('passphrase')], 'not both'],
    [['--passphrase-file', file('Many.csv')], 'This passphrase is too short: 12 characters at least.'],
  ])('is not made with %j', async (words, sentence) => {
    const { code, complaints } = await cairn('backup', file('n.age'), ...words);
    expect({ code, complaints }).toEqual({ code: 3, complaints: expect.stringContaining(sentence) });
    expect(existsSync(file('n.age'))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')(
    'that is killed while it is made is there as a whole or not at all',
    async () => {
      const startedAt = performance.now();
      await runCairn(folder.path, ['backup', file('timed.age'), '--recipient', recipient]);
      const usualMs = performance.now() - startedAt;
      const whole = statSync(file('timed.age')).size;
      for (const share of [0.5, 0.7, 0.8, 0.9, 0.95, 1]) {
        const target = file(`killed-${share}.age`);
        await killedAfter(usualMs * share, ['backup', target, '--recipient', recipient]);
        if (existsSync(target)) expect(Math.abs(statSync(target).size - whole)).toBeLessThan(1_000);
        expect(await cairn('backup', `${target}.again`, '--recipient', recipient)).toMatchObject({ code: 0 });
      }
    },
  );
});

describe('backup --check', () => {
  test('restores a plain backup in test and remembers that', async () => {
    await cairn('backup', file('plain.db'));
    expect(await cairn('backup', '--check', file('plain.db'))).toMatchObject({
      code: 0,
      out: `${file('plain.db')} can be restored: 1 deck, 20,000 cards. All is well.\n`,
    });
    using data = new DatabaseSync(file('data/cairn.db'), { readOnly: true });
    expect(data.prepare("select name from instance where name like 'last-%' order by name").all()).toMatchObject([
      { name: 'last-backup' },
      { name: 'last-restore-test' },
    ]);
  });

  test('says what is wrong with a backup', async () => {
    await cairn('backup', file('ill.db'));
    using data = new DatabaseSync(file('ill.db'));
    data.exec('update memory set position = position + 7');
    expect(await cairn('backup', '--check', file('ill.db'))).toMatchObject({
      code: 1,
      out: `${file('ill.db')} can be restored, but something is wrong in it:\n- Memories have another deck, place or state than their card: 20,000\n`,
    });
  });

  test('takes no file that is none', async () => {
    expect(await cairn('backup', '--check', file('Many.csv'))).toMatchObject({
      code: 3,
      complaints: `${file('Many.csv')} is not a Cairn data file.\n`,
    });
    expect(await cairn('backup', '--check')).toMatchObject({ code: 2 });
  });
});

async function killedAfter(ms: number, words: readonly string[]): Promise<void> {
  const program = join(import.meta.dirname, '..', '..', 'bin', 'cairn.js');
  const child = spawn(process.execPath, [program, ...words, '--data', file('data')], {
    stdio: 'ignore',
    detached: true,
  });
  const closed = once(child, 'close');
  await pause(ms);
  // The program may run within another one: the whole group goes.
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  await closed;
}
