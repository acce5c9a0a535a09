import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import type { Encoding } from '../../core/study/reading.ts';
import { checkSignature } from './signature.ts';

/** A file of text: how it is written, and whether a byte-order mark says so. */
export type TextEncoding = { readonly kind: 'text'; readonly encoding: Encoding; readonly byteOrderMark: boolean };

/** How the text of a file is written, told from its first bytes (64 KB are plenty), or why it is no text. */
export function detectEncoding(head: Uint8Array): TextEncoding | Refusal {
  const marked = byteOrderMarks.find(({ mark }) => startsWith(head, mark));
  if (head.length === (marked?.mark.length ?? 0)) return emptyFile();
  const taken = checkSignature(head);
  if (taken !== undefined) return taken;
  if (marked !== undefined) return { kind: 'text', encoding: marked.encoding, byteOrderMark: true };
  const encoding = findUtf16(head) ?? findSingleBytes(head);
  return isRefusal(encoding) ? encoding : { kind: 'text', encoding, byteOrderMark: false };
}

/** Why a file without a letter cannot be read. */
export const emptyFile = (): Refusal =>
  refuse('empty-file', 'This file is empty. Choose the file that holds your cards, or export it again.');

/** The text of a file, a byte-order mark taken off. Throws an error that `refusalOf` reads where the bytes are not in `encoding`. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const counter: LineCounter = { line: 1, bytes: 0, afterCarriage: false };
  for await (const chunk of chunks) {
    const text =
      attempt(() => decoder.decode(chunk, { stream: true })) ?? fail(encoding, lineOfFault(chunk, encoding, counter));
    count(counter, text, chunk.length);
    if (text !== '') yield text;
  }
  if (attempt(() => decoder.decode()) === undefined) fail(encoding, counter.line);
}

/** The first line whose bytes are not in the encoding, and why that cannot be read. */
export type DecodingFault = { readonly line: number; readonly refusal: Refusal };

/** The fault an error of `decode` carries; undefined for any other error. */
export function faultOf(error: unknown): DecodingFault | undefined {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (typeof cause !== 'object' || cause === null || !('refusal' in cause && 'line' in cause)) return undefined;
  const { line, refusal } = cause;
  return isRefusal(refusal) && typeof line === 'number' ? { line, refusal } : undefined;
}

/** Why a file could not be decoded, where that is what the error says. */
export const refusalOf = (error: unknown): Refusal | undefined => faultOf(error)?.refusal;

const byteOrderMarks: readonly { readonly mark: readonly number[]; readonly encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

/** Text in UTF-16 has zeros in every second byte, for line ends and separators at least, and hardly any in the others. */
function findUtf16(head: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < 4 * Math.min(even, odd) || even === odd) return undefined;
  if ((even + odd) * 4 < head.length && head.every(isPlainOrZero)) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = attempt(() => new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true }));
  if (text === undefined) return undefined;
  return Array.from(text).some((letter) => isControl(letter.charCodeAt(0))) ? undefined : encoding;
}

/** A few zeros among plain ASCII are strays; in UTF-16 every second byte of such text would be one. */
const isPlainOrZero = (byte: number): boolean => byte === 0 || (byte < 0x80 && !isControl(byte));

function findSingleBytes(head: Uint8Array): Encoding | Refusal {
  const zeros = head.reduce((total, byte) => total + (byte === 0 ? 1 : 0), 0);
  const controls = countControls(head) - zeros;
  if (zeros > Math.max(strayZeros, head.length / 100) || controls * 100 > head.length) {
    return refuse('binary-file', binaryFile);
  }
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

/** So many zeros are slips in a text; each makes its own row a bad one. */
const strayZeros = 4;

const binaryFile =
  'This file is not text, whatever its name says. Open it in the program that made it, export your cards as CSV UTF-8, and import that file.';

const countControls = (head: Uint8Array): number => head.reduce((total, byte) => total + (isControl(byte) ? 1 : 0), 0);

/** Tab, line ends, form feed and vertical tab are text, and so are the end mark of old systems and the escape of Japanese ones. */
const isControl = (code: number): boolean =>
  code < 9 || (code > 13 && code < 32 && code !== 0x1a && code !== 0x1b) || code === 127;

/**
 * A sample may end inside a character; a short file that does is older, its last byte an accented letter. Where most
 * letters beyond ASCII are sound UTF-8, a few broken ones are a fault to be told of, not a sign of another encoding.
 */
function isUtf8(head: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8');
  const text = decoder.decode(head, { stream: true });
  const isCut = decoder.decode() !== '';
  const broken = text.split('\ufffd').length - 1;
  const sound = Array.from(text).filter((letter) => letter > '\u007f').length - broken;
  return broken === 0 && (!isCut || head.length >= 4096) ? true : sound > 0 && sound >= broken;
}

function attempt(decoding: () => string): string | undefined {
  try {
    return decoding();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function fail(encoding: Encoding, line: number): never {
  const message = `Line ${line} is not written in ${encodingNames[encoding]}, though the file looks like it. Choose another encoding, or save the file again as CSV UTF-8.`;
  const fault: DecodingFault = { line, refusal: refuse('wrong-encoding', message) };
  throw new Error(message, { cause: fault });
}

/** What people call an encoding. */
const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Western European (Windows-1252, Latin-1)',
} as const satisfies Record<Encoding, string>;

type LineCounter = { line: number; bytes: number; afterCarriage: boolean };

function count(counter: LineCounter, text: string, bytes: number): void {
  counter.bytes += bytes;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const isPair = at === 0 ? counter.afterCarriage : text[at - 1] === '\r';
    if (!isPair) counter.line += 1;
  }
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) counter.line += 1;
  if (text !== '') counter.afterCarriage = text.endsWith('\r');
}

/** Decodes the chunk once more, from its first whole character on, up to the mark that stands for bytes nobody can read. */
function lineOfFault(chunk: Uint8Array, encoding: Encoding, counter: LineCounter): number {
  const start = encoding === 'utf-8' ? chunk.findIndex((byte) => (byte & 0xc0) !== 0x80) : counter.bytes % 2;
  const text = new TextDecoder(encoding).decode(chunk.subarray(Math.max(start, 0)), { stream: true });
  count(counter, text.slice(0, Math.max(text.indexOf('\ufffd'), 0)), 0);
  return counter.line;
}
