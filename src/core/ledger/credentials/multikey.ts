import { base58 } from '@scure/base';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** The bytes that open an Ed25519 public key in a Multikey: the multicodec `ed25519-pub`. */
const ed25519 = Uint8Array.of(0xed, 0x01);

/** An Ed25519 public key (hex) as a Multikey writes it: base58btc behind a `z`. */
export const formatMultikey = (publicKey: string): string =>
  formatMultibase(concatBytes(ed25519, hexToBytes(publicKey)));

/** The Ed25519 public key of a Multikey, in hex; undefined for any other text. */
export function parseMultikey(text: string): string | undefined {
  const bytes = parseMultibase(text);
  return bytes?.length === 34 && bytes[0] === ed25519[0] && bytes[1] === ed25519[1]
    ? bytesToHex(bytes.subarray(2))
    : undefined;
}

/** The `did:key` of an Ed25519 public key: the key is its own document. */
export const formatKeyDid = (publicKey: string): string => `did:key:${formatMultikey(publicKey)}`;

/** The one verification method of the `did:key` of an Ed25519 public key. */
export const formatKeyMethod = (publicKey: string): string => `${formatKeyDid(publicKey)}#${formatMultikey(publicKey)}`;

/** The public key (hex) behind the verification method of a `did:key`; undefined for any other address. */
export function parseKeyMethod(method: string): string | undefined {
  const [, did, fragment] = /^did:key:(z\w+)#(z\w+)$/.exec(method) ?? [];
  return did === undefined || did !== fragment ? undefined : parseMultikey(did);
}

/** Bytes in base58btc with the `z` that says so. */
export const formatMultibase = (bytes: Uint8Array): string => `z${base58.encode(bytes)}`;

/** The bytes of a text in base58btc with its `z`; undefined for any other. */
export function parseMultibase(text: string): Uint8Array | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{1,200}$/.test(text)) return undefined;
  return base58.decode(text.slice(1));
}
