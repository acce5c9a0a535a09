/** What a file is by its first bytes: SQLite's data file, an archive that is packed, or either of them encrypted. */
export type FileKind = 'data file' | 'archive' | 'sealed' | 'unknown';

/** Tells what a file is from its first bytes; 32 are plenty. */
export function kindOfFile(head: Uint8Array): FileKind {
  const found = signatures.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  return found?.kind ?? 'unknown';
}

const textBytes = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

const signatures: readonly { readonly kind: FileKind; readonly bytes: readonly number[] }[] = [
  { kind: 'data file', bytes: textBytes('SQLite format 3\0') },
  { kind: 'archive', bytes: [0x1f, 0x8b] },
  { kind: 'sealed', bytes: textBytes('age-encryption.org/v1\n') },
];
