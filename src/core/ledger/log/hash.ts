import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

declare const hashed: unique symbol;

/** A SHA-256 in hex: 64 digits in lower case. */
export type Hash = string & { readonly [hashed]: 'SHA-256' };

/** The hash of a text in UTF-8, or of bytes. */
export const hashOf = (content: string | Uint8Array): Hash => hex(sha256(bytesOf(content)));

/** The hash of a leaf of a Merkle tree (RFC 9162, 2.1.1): of 0x00 and its content. */
export const hashLeaf = (content: string | Uint8Array): Hash => hex(sha256(concatBytes(leafMark, bytesOf(content))));

/** The hash of an inner node of a Merkle tree (RFC 9162, 2.1.1): of 0x01 and its two children. */
export const hashNode = (left: Hash, right: Hash): Hash =>
  hex(sha256(concatBytes(nodeMark, hexToBytes(left), hexToBytes(right))));

/** The hash of the tree that has no leaf. */
export const emptyRoot: Hash = hashOf('');

/** The hash written as `text`, or undefined where that is none. */
export const parseHash = (text: string): Hash | undefined => (/^[0-9a-f]{64}$/.test(text) ? (text as Hash) : undefined);

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? utf8ToBytes(content) : content;
}

function hex(bytes: Uint8Array): Hash {
  return bytesToHex(bytes) as Hash;
}
