import { describe, expect, test } from 'vitest';
import { refuseWeak } from './weakPassword.ts';

const email = 'ada.lovelace@example.org';

describe('a password is refused', () => {
  test.each(['1234567890', 'Password123', 'qwertyuiop', 'QWERTYUIOP', 'Dragon!2026!', '2026superman', 'monkeymonkey'])(
    'when it is as common as %s',
    async (password) => {
      expect((await refuseWeak(password, email))?.message).toBe(
        'This is one of the most common passwords and would be guessed first. Choose another one: four unrelated words are easy to remember.',
      );
    },
  );

  test.each(['cairn-2026-cairn', 'ada.lovelace@example.org', 'ada.lovelace1815', '!!ADA.LOVELACE!2026!!'])(
    'when it is made of what everybody knows, as %s is',
    async (password) => {
      expect((await refuseWeak(password, email))?.message).toBe(
        'This password is made of your e-mail address or the name Cairn. Choose one that has nothing to do with either.',
      );
    },
  );

  test.each(['lantern-orbit-velvet-mule', 'a cairn beside the river', 'jhW8-qqz2-L0pv'])(
    'but not %s',
    async (password) => {
      expect(await refuseWeak(password, email)).toBeUndefined();
    },
  );
});

test('without a known address, only what is common and the name count', async () => {
  expect(await refuseWeak('ada.lovelace1815', null)).toBeUndefined();
  expect(await refuseWeak('cairncairncairn', null)).toBeDefined();
});
