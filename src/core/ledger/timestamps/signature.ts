import { p256, p384, p521 } from '@noble/curves/nist.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { CertifiedKey } from './certificate.ts';
import { readElements, readNumber, readOid, tags, within, writeElement } from './der.ts';

/** A hash of a signature: what it makes of bytes, and how it is named within one (RFC 8017, 9.2). */
export type Hashing = { readonly of: (bytes: Uint8Array) => Uint8Array; readonly name: Uint8Array };

/** The hashes of signatures by their identifiers. */
export const hashings: Readonly<Record<string, Hashing>> = {
  '2.16.840.1.101.3.4.2.1': { of: sha256, name: nameOf(1) },
  '2.16.840.1.101.3.4.2.2': { of: sha384, name: nameOf(2) },
  '2.16.840.1.101.3.4.2.3': { of: sha512, name: nameOf(3) },
};

/** Whether a signature over bytes is that of a key: RSA (PKCS #1 v1.5) or ECDSA. False for a key of another kind. */
export function isSignedBy(
  key: CertifiedKey,
  signed: { readonly by: Hashing; readonly bytes: Uint8Array },
  signature: Uint8Array,
): boolean {
  if (key.kind === rsa) return isSignedByRsa(key, signed, signature);
  const curve = key.kind === ecdsa && key.parameters !== undefined ? curves[readOid(key.parameters)] : undefined;
  const how = { prehash: false, format: 'der', lowS: false } as const;
  return curve?.verify(signature, signed.by.of(signed.bytes), key.bytes, how) ?? false;
}

const rsa = '1.2.840.113549.1.1.1';
const ecdsa = '1.2.840.10045.2.1';

const curves: Readonly<Record<string, typeof p256>> = {
  '1.2.840.10045.3.1.7': p256,
  '1.3.132.0.34': p384,
  '1.3.132.0.35': p521,
};

/** Nobody has larger keys, and a stranger's must not keep us counting. */
const longestModulus = 1_024;
const longestExponent = 4;

function isSignedByRsa(
  { bytes: key }: CertifiedKey,
  { by, bytes }: { readonly by: Hashing; readonly bytes: Uint8Array },
  signature: Uint8Array,
): boolean {
  const [modulus, exponent] = within(readElements(key)[0], tags.sequence).map(({ content }) => content);
  if (modulus === undefined || exponent === undefined) return false;
  if (modulus.length > longestModulus || exponent.length > longestExponent) return false;
  const [n, s] = [readNumber(modulus), readNumber(signature)];
  // The first byte of the modulus may only say that it is above zero.
  const length = modulus[0] === 0 ? modulus.length - 1 : modulus.length;
  if (signature.length !== length || s >= n) return false;
  const opened = hexToBytes(
    powerOf(s, readNumber(exponent), n)
      .toString(16)
      .padStart(length * 2, '0'),
  );
  return bytesToHex(opened) === bytesToHex(padded(by, bytes, length));
}

/** What the owner of a key of that length signs over bytes (RFC 8017, 9.2). */
function padded(by: Hashing, bytes: Uint8Array, length: number): Uint8Array {
  const named = writeElement(tags.sequence, by.name, writeElement(tags.octets, by.of(bytes)));
  const fill = new Uint8Array(Math.max(8, length - named.length - 3)).fill(0xff);
  return concatBytes(Uint8Array.of(0, 1), fill, Uint8Array.of(0), named);
}

function powerOf(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let [square, left] = [base % modulus, exponent]; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** One of the SHA-2 as an algorithm identifier with the parameters that RFC 8017 asks for. */
function nameOf(last: number): Uint8Array {
  const oid = writeElement(tags.oid, Uint8Array.of(0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, last));
  return writeElement(tags.sequence, oid, Uint8Array.of(5, 0));
}
