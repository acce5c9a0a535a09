import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { formatBase64, parseBase64 } from './encoding.ts';
import { parseHash } from './hash.ts';
import { type NoteKey, openNote, signNote } from './note.ts';
import type { Head } from './proofs.ts';
import type { KeyPair } from './signature.ts';

/** The head of a log, and which log it is: the first line of a checkpoint, and the name of the log's key. */
export type Checkpoint = Head & { readonly origin: string };

/** A checkpoint as its log signs it (C2SP tlog-checkpoint). */
export const signCheckpoint = ({ origin, size, root }: Checkpoint, pair: KeyPair): string =>
  signNote(`${origin}\n${size}\n${formatBase64(hexToBytes(root))}\n`, origin, pair);

/** What a checkpoint says that the key's owner signed; undefined where it is none, or of another log. */
export function openCheckpoint(note: string, key: NoteKey): Checkpoint | undefined {
  const [, origin, size, coded] =
    /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/=]+)\n/.exec(openNote(note, key) ?? '') ?? [];
  const bytes = coded === undefined ? undefined : parseBase64(coded);
  const root = bytes === undefined ? undefined : parseHash(bytesToHex(bytes));
  if (origin !== key.name || root === undefined || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root };
}
