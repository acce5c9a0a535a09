import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { formatBase64, parseBase64 } from './encoding.ts';
import { hashOf } from './hash.ts';
import { type KeyPair, signMessage, verifyMessage } from './signature.ts';

/** Whose signature a note may carry: a name and the Ed25519 public key that goes by it, in hex. */
export type NoteKey = { readonly name: string; readonly publicKey: string };

/** The byte that says Ed25519 in a key and in its id. */
const ed25519 = Uint8Array.of(1);

/** A key in one line: `name+id+base64` (C2SP signed-note, "Verifier keys"). */
export const formatNoteKey = (key: NoteKey): string =>
  `${key.name}+${idOf(key)}+${formatBase64(concatBytes(ed25519, hexToBytes(key.publicKey)))}`;

/** The key in such a line; undefined where it is none, or its id belongs to another. */
export function parseNoteKey(line: string): NoteKey | undefined {
  const [, name, id, coded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = coded === undefined ? undefined : parseBase64(coded);
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ed25519[0]) return undefined;
  const key = { name, publicKey: bytesToHex(bytes.subarray(1)) };
  return idOf(key) === id ? key : undefined;
}

/** A text, which ends with a line break, with the signature of `name` under it (C2SP signed-note). */
export function signNote(text: string, name: string, pair: KeyPair): string {
  const id = idOf({ name, publicKey: pair.publicKey });
  return `${text}\n— ${name} ${formatBase64(concatBytes(hexToBytes(id), signMessage(text, pair)))}\n`;
}

/** The text of a note that the key's owner signed; undefined where it is no note, or not one of theirs. */
export function openNote(note: string, key: NoteKey): string | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || note.length > longestNote || hasControls(note)) return undefined;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0) return undefined;
  const signatures = lines.map(parseSignature);
  if (signatures.includes(undefined)) return undefined;
  const own = signatures.filter((one) => one?.name === key.name && one.id === idOf(key));
  const holds = own.every((one) => one !== undefined && verifyMessage(text, one.signature, key.publicKey));
  return own.length > 0 && holds ? text : undefined;
}

const longestNote = 100_000;

type Signature = { readonly name: string; readonly id: string; readonly signature: Uint8Array };

function parseSignature(line: string): Signature | undefined {
  const [, name, coded] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
  const bytes = coded === undefined ? undefined : parseBase64(coded);
  if (name === undefined || bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: bytesToHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/** The first four bytes of the hash of name, line break, kind of key and key. */
const idOf = ({ name, publicKey }: NoteKey): string =>
  hashOf(concatBytes(utf8ToBytes(`${name}\n`), ed25519, hexToBytes(publicKey))).slice(0, 8);

/** No control may stand in a note but the line break. */
const hasControls = (note: string): boolean => /[\0-\x09\x0b-\x1f]/.test(note);
