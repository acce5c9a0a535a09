import { readFileSync, statSync } from 'node:fs';
import { refuse, type Refusal } from '../../core/base/refusal.ts';

/** Two hundred pages are about a fifth of this. */
const largestBytes = 5 * 1024 * 1024;

/** The text of a packet's file. */
export function readWritten(path: string): string | Refusal<'no-file' | 'too-large' | 'no-text'> {
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? noText(path) : text;
  } catch {
    return noText(path);
  }
}

function readBytes(path: string): Uint8Array | Refusal<'no-file' | 'too-large'> {
  try {
    const found = statSync(path);
    // A device has no end.
    if (!found.isFile()) return noFile(path);
    if (found.size > largestBytes)
      return refuse('too-large', `${path} is larger than 5 MB. Check a packet without pictures in it.`);
    return readFileSync(path);
  } catch {
    return noFile(path);
  }
}

const noFile = (path: string): Refusal<'no-file'> =>
  refuse('no-file', `${path} cannot be read. Check its name, and that it is a file that you may read.`);

const noText = (path: string): Refusal<'no-text'> =>
  refuse(
    'no-text',
    `${path} is no text in UTF-8. Save the packet as Markdown, such as with "cairn packet --out FILE.md".`,
  );
