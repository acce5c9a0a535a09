import { argon2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkPassword, hashPassword } from './password.ts';

describe('a password', () => {
  test('is kept as argon2id with its salt and its cost', async () => {
    const [first, second] = [await hashPassword('lantern'), await hashPassword('lantern')];
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(first).not.toBe(second);
  });

  test('fits its own hash and no other', async () => {
    const hash = await hashPassword('lantern');
    expect(await checkPassword({ hash, password: 'lantern' })).toBe(true);
    expect(await checkPassword({ hash, password: 'Lantern' })).toBe(false);
  });

  test('is the same from every keyboard', async () => {
    const hash = await hashPassword('caf\u00e9-au-lait');
    expect(await checkPassword({ hash, password: 'cafe\u0301-au-lait' })).toBe(true);
  });

  test('is checked at the cost that its hash names', async () => {
    const cheap = { nonce: Buffer.from('somesaltsomesalt'), memory: 32, passes: 3, parallelism: 1, tagLength: 24 };
    const tag = argon2Sync('argon2id', { ...cheap, message: 'lantern' }).toString('base64');
    const hash = `$argon2id$v=19$m=32,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$${tag}`;
    expect(await checkPassword({ hash, password: 'lantern' })).toBe(true);
    expect(await checkPassword({ hash, password: 'lanterns' })).toBe(false);
  });

  test('is never checked against something else', async () => {
    await expect(checkPassword({ hash: 'lantern', password: 'lantern' })).rejects.toThrow('no argon2id string');
  });
});
