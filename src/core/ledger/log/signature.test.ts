import { expect, test } from 'vitest';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { isKeyPair, keyPairOf, signMessage, verifyMessage } from './signature.ts';

// RFC 8032, 7.1: the first three.
test.each([
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
])('signs "$message" as RFC 8032 has it', ({ secret, publicKey, message, signature }) => {
  const pair = keyPairOf(hexToBytes(secret));
  expect(pair.publicKey).toBe(publicKey);
  expect(bytesToHex(signMessage(hexToBytes(message), pair))).toBe(signature);
  expect(verifyMessage(hexToBytes(message), hexToBytes(signature), publicKey)).toBe(true);
  expect(verifyMessage(hexToBytes(`${message}00`), hexToBytes(signature), publicKey)).toBe(false);
});

test('what is no signature or no key signs nothing', () => {
  expect(verifyMessage('', new Uint8Array(64), '00'.repeat(32))).toBe(false);
  expect(verifyMessage('', new Uint8Array(63), 'ff'.repeat(32))).toBe(false);
});

test('two keys belong together where one follows from the other', () => {
  const [one, other] = [keyPairOf(new Uint8Array(32).fill(1)), keyPairOf(new Uint8Array(32).fill(2))];
  expect(isKeyPair(one)).toBe(true);
  expect(isKeyPair({ ...one, publicKey: other.publicKey })).toBe(false);
});
