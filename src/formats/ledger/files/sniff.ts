import { refuse } from '../../../core/base/refusal.ts';
import { fileTypes, type MediaType, typeOfName } from '../../../core/ledger/files/fileType.ts';
import type { FileRefusal, Sniffed } from './sniffed.ts';
import { readSvg } from './svg.ts';
import { findOfficeType } from './zip.ts';

/** Tells what a file is from its bytes, and holds its name to that. */
export function sniffFile(bytes: Uint8Array, name: string): Sniffed | FileRefusal {
  if (bytes.length === 0) return refuse('empty', `"${name}" is empty (0 bytes). Choose a file that holds something.`);
  const promised = typeOfName(name);
  const format = formats.find(({ begins }) => begins(bytes));
  if (format !== undefined) return agree(name, promised, format.read(bytes, name));
  const text = textOf(bytes);
  if (text === undefined) return sayUnknown(name, promised);
  return agree(name, promised, readText(text, name));
}

type Read = Sniffed | FileRefusal;

/** The name has to end as what the file is, or somebody would take it for something else. */
function agree(name: string, promised: MediaType | undefined, read: Read): Read {
  if ('kind' in read || promised === undefined || promised === read.mediaType) return read;
  const [is, says] = [fileTypes[read.mediaType], fileTypes[promised]];
  if (is.preview === 'text' && says.preview === 'text') return { ...read, mediaType: promised };
  return refuse(
    'other-type',
    `"${name}" is ${is.words}, though its name says ${says.words}. Let its name end in .${is.endings[0]}, or choose the right file.`,
  );
}

type Format = {
  readonly begins: (bytes: Uint8Array) => boolean;
  readonly read: (bytes: Uint8Array, name: string) => Read;
};

const formats: readonly Format[] = [
  { begins: startsWith(0x89, 'PNG\r\n\u001A\n'), read: readPng },
  { begins: startsWith(0xff, 0xd8, 0xff), read: readJpeg },
  { begins: startsWith('GIF8'), read: (bytes, name) => whole('image/gif', bytes.at(-1) === 0x3b, name) },
  {
    begins: (bytes) => startsWith('RIFF')(bytes) && ascii(bytes.subarray(8, 12)) === 'WEBP',
    read: (bytes, name) => whole('image/webp', uint32(bytes, 4, 'little') + 8 <= bytes.length, name),
  },
  { begins: startsWith('%PDF-'), read: readPdf },
  { begins: startsWith('PK\u0003\u0004'), read: readZip },
  { begins: startsWith(0xd0, 0xcf, 0x11, 0xe0), read: (_, name) => sayOldOffice(name) },
];

const whole = (mediaType: MediaType, isWhole: boolean, name: string): Read =>
  isWhole ? { mediaType, locked: false } : cutOff(name);

const cutOff = (name: string): FileRefusal =>
  refuse('cut-off', `"${name}" is cut off: its end is missing. Save or download it again, and choose the new one.`);

/** The picture begins at the last FF DA and ends with FF D9; a small one of its own may stand before. */
function readJpeg(bytes: Uint8Array, name: string): Read {
  const text = ascii(bytes);
  return whole('image/jpeg', text.lastIndexOf('\u00FF\u00D9') > text.lastIndexOf('\u00FF\u00DA'), name);
}

/** A PNG is a row of chunks up to IEND. What some programs leave behind it is what the picture was cropped from. */
function readPng(bytes: Uint8Array, name: string): Read {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const kind = ascii(bytes.subarray(at + 4, at + 8));
    at += uint32(bytes, at, 'big') + 12;
    if (kind !== 'IEND') continue;
    if (at > bytes.length) return cutOff(name);
    return at === bytes.length
      ? { mediaType: 'image/png', locked: false }
      : refuse(
          'hidden',
          `"${name}" carries ${bytes.length - at} more bytes behind the picture; they may show what was cropped away. Save it as a new picture, and choose that.`,
        );
  }
  return cutOff(name);
}

function readPdf(bytes: Uint8Array, name: string): Read {
  const text = ascii(bytes);
  if (!text.slice(-2_048).includes('%%EOF')) return cutOff(name);
  return { mediaType: 'application/pdf', locked: /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text) };
}

function readZip(bytes: Uint8Array, name: string): Read {
  const text = ascii(bytes);
  if (!text.slice(-66_000).includes('PK\u0005\u0006')) return cutOff(name);
  return { mediaType: findOfficeType(text) ?? 'application/zip', locked: false };
}

function readText(text: string, name: string): Read {
  if (/<svg[\s>]/i.test(text.slice(0, 10_000)) && /^\s*<[?!s]/i.test(text)) return readSvg(text, name);
  return { mediaType: 'text/plain', locked: false };
}

/** Office wraps what has a password in the container that its old formats have. */
const sayOldOffice = (name: string): FileRefusal =>
  refuse(
    'unknown-type',
    `"${name}" is an Office document with a password, or of an old format. Save it without one as docx, xlsx, pptx or PDF, and choose that.`,
  );

function sayUnknown(name: string, promised: MediaType | undefined): FileRefusal {
  if (promised !== undefined && fileTypes[promised].preview === 'text')
    return refuse('unknown-type', `"${name}" is no text that can be read. Save it as UTF-8, and choose it again.`);
  if (promised !== undefined)
    return refuse(
      'other-type',
      `"${name}" is not ${fileTypes[promised].words}, though its name says so. It may be damaged: choose another copy.`,
    );
  return refuse(
    'unknown-type',
    `"${name}" is of a type that is not kept here. Choose a picture (PNG, JPEG, GIF, WebP), a PDF, a text, a document of Word, Excel or PowerPoint, or put it into a ZIP.`,
  );
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

function uint32(bytes: Uint8Array, at: number, order: 'little' | 'big'): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, order === 'little');
}

function startsWith(...parts: readonly (string | number)[]): (bytes: Uint8Array) => boolean {
  const wanted = parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')]));
  return (bytes) => wanted.every((byte, at) => bytes[at] === byte);
}
