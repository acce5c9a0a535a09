import { getPublicKey, hashes, sign, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

hashes.sha512 = sha512;

/** A pair of Ed25519 keys (RFC 8032), each of 32 bytes, in hex. */
export type KeyPair = { readonly secretKey: string; readonly publicKey: string };

/** The pair of a secret key of 32 random bytes. */
export const keyPairOf = (secret: Uint8Array): KeyPair => ({
  secretKey: bytesToHex(secret),
  publicKey: bytesToHex(getPublicKey(secret)),
});

/** Whether two keys belong together. */
export const isKeyPair = ({ secretKey, publicKey }: KeyPair): boolean =>
  bytesToHex(getPublicKey(hexToBytes(secretKey))) === publicKey;

/** The Ed25519 signature of a message: 64 bytes. */
export const signMessage = (message: string | Uint8Array, { secretKey }: KeyPair): Uint8Array =>
  sign(bytesOf(message), hexToBytes(secretKey));

/**
 * Whether a signature is that of the key's owner over the message, read as strictly as RFC 8032 has it: a key under which
 * anything would hold is none. False for what is no signature or key at all.
 */
export function verifyMessage(message: string | Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  try {
    return verify(signature, bytesOf(message), hexToBytes(publicKey), { zip215: false });
  } catch {
    return false;
  }
}

const bytesOf = (message: string | Uint8Array): Uint8Array =>
  typeof message === 'string' ? utf8ToBytes(message) : message;
