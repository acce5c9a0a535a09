import { createHash } from 'node:crypto';

/** The SHA-256 of bytes that come in pieces. */
export type FileHash = { readonly add: (bytes: Uint8Array) => void; readonly hex: () => string };

/** A hash of nothing yet. */
export function openFileHash(): FileHash {
  const hash = createHash('sha256');
  return { add: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}
