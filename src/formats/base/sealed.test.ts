import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Seal, SealKey } from '../../core/base/seal.ts';
import { stoppedBy } from '../../core/base/stop.ts';
import { kindOfFile } from './archiveKind.ts';
import { checkSeal, sealBytes, unsealBytes } from './sealed.ts';

const plain = Buffer.from('What one decides, one decides by name. '.repeat(10_000));
const passphrase = 'slow heron over nine bridges';

let mine = '';
let theirs = '';
let forBoth: Seal;
let sealed: Buffer;

beforeAll(async () => {
  mine = await generateIdentity();
  theirs = await generateIdentity();
  const recipients = await Promise.all([mine, theirs].map((identity) => identityToRecipient(identity)));
  forBoth = { kind: 'recipients', recipients };
  sealed = await gather(sealBytes(chunks(plain), forBoth));
});

const keyOf = (...lines: readonly string[]): SealKey => ({ kind: 'identity file', text: lines.join('\n') });

describe('sealed bytes', () => {
  test('are opened by each of those they were sealed for', async () => {
    expect(kindOfFile(sealed)).toBe('sealed');
    expect(sealed.includes('decides')).toBe(false);
    expect(await open(sealed, keyOf(mine))).toEqual(plain);
    expect(await open(sealed, keyOf(theirs))).toEqual(plain);
    expect(await open(sealed, keyOf(await generateIdentity(), mine))).toEqual(plain);
  });

  test('stay shut for anybody else', async () => {
    const stranger = await generateIdentity();
    expect(await open(sealed, keyOf(stranger))).toMatchObject({
      code: 'wrong key',
      message: 'None of these identities opens this file. Give the one whose recipient it was encrypted for.',
    });
  });

  test('are opened by their passphrase and by no other', { timeout: 60_000 }, async () => {
    const bytes = await gather(sealBytes(chunks(plain), { kind: 'passphrase', passphrase }));
    expect(await open(bytes, { kind: 'passphrase', passphrase })).toEqual(plain);
    expect(await open(bytes, { kind: 'passphrase', passphrase: `${passphrase}s` })).toMatchObject({
      code: 'wrong key',
      message: 'This passphrase does not open this file. Check how it is written and try again.',
    });
    expect(await open(bytes, keyOf(mine))).toMatchObject({ code: 'wrong key' });
  });

  test('may be empty', async () => {
    expect(await open(await gather(sealBytes(chunks(Buffer.alloc(0)), forBoth)), keyOf(mine))).toEqual(Buffer.alloc(0));
  });

  test('are noticed to be cut off, wherever that is', async () => {
    for (const share of [0.0001, 0.001, 0.3, 0.9999]) {
      const cut = sealed.subarray(0, Math.floor(sealed.length * share));
      expect(await open(cut, keyOf(mine))).toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('damaged or cut off'),
      });
    }
    const wholeBlocks = sealed.subarray(0, sealed.length - (sealed.length % 65_552) - 1);
    expect(await open(wholeBlocks, keyOf(mine))).toMatchObject({ code: 'damaged' });
  });

  test('are noticed to have been changed, wherever that is', async () => {
    for (let at = 25; at < sealed.length; at += 2_111) {
      const flipped = Uint8Array.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ 0x01;
      const opened = await open(flipped, keyOf(mine));
      expect({ at, refused: isRefusal(opened) }).toEqual({ at, refused: true });
    }
  });

  test('let what breaks while they are read go by as it is', async () => {
    const lost = Object.assign(new Error('lost'), { code: 'EIO' });
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield sealed.subarray(0, 100_000);
      throw lost;
    }
    await expect(gather(unsealBytes(breaking(), keyOf(mine)))).rejects.toBe(lost);
  });
});

describe('checkSeal', () => {
  test('takes recipients and a passphrase that is long enough', () => {
    expect(checkSeal(forBoth)).toBeUndefined();
    expect(checkSeal({ kind: 'passphrase', passphrase })).toBeUndefined();
  });

  test.each([
    [{ kind: 'recipients', recipients: [] } as const, 'There is nobody to encrypt for.'],
    [{ kind: 'recipients', recipients: ['age1me'] } as const, 'age1me is no recipient. Write it as age1…'],
    [{ kind: 'recipients', recipients: ['ssh-ed25519 A'] } as const, 'ssh-ed25519 A is no recipient.'],
    [{ kind: 'passphrase', passphrase: 'swordfish' } as const, 'This passphrase is too short: 12 characters at least.'],
  ])('refuses %j', (seal, sentence) => {
    expect(checkSeal(seal)).toMatchObject({ code: 'bad seal', message: expect.stringContaining(sentence) });
  });
});

describe('a file of identities', () => {
  test('is read as age-keygen writes it', async () => {
    expect(await open(sealed, keyOf('# created: today', '# public key: age1…', `${mine}\r`, '', theirs))).toEqual(
      plain,
    );
  });

  test.each(['', '# only a remark', 'age1me', 'AGE-SECRET-KEY-1SHORT'])('cannot be %j', async (text) => {
    expect(await open(sealed, { kind: 'identity file', text })).toMatchObject({ code: 'bad key' });
  });
});

async function open(bytes: Uint8Array, key: SealKey) {
  try {
    return await gather(unsealBytes(chunks(bytes), key));
  } catch (error) {
    return stoppedBy(error) ?? error;
  }
}

async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const gathered: Uint8Array[] = [];
  for await (const chunk of bytes) gathered.push(chunk);
  return Buffer.concat(gathered);
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 30_000) yield bytes.subarray(at, at + 30_000);
}
