import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../core/study/reading.ts';
import { decode, detectEncoding, refusalOf } from './encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, encoding: Encoding): Uint8Array => {
  const written = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? written.swap16() : written;
};

async function* inPieces(whole: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let from = 0; from < whole.length; from += size) yield whole.subarray(from, from + size);
}

async function textOf(whole: Uint8Array, encoding: Encoding, size = 1000): Promise<string> {
  let text = '';
  for await (const piece of decode(inPieces(whole, size), encoding)) text += piece;
  return text;
}

const refusalIn = async (reading: Promise<string>): Promise<string | undefined> =>
  reading.then(
    () => undefined,
    (error: unknown) => refusalOf(error)?.message,
  );

describe('the encoding of a file', () => {
  it.each<{ name: string; head: Uint8Array; encoding: Encoding; byteOrderMark: boolean }>([
    { name: 'is UTF-8 where all is ASCII', head: utf8('a,b\n'), encoding: 'utf-8', byteOrderMark: false },
    { name: 'is UTF-8 with a byte-order mark', head: utf8('\ufeffGröße'), encoding: 'utf-8', byteOrderMark: true },
    {
      name: 'is UTF-8 where the sample is cut within a character',
      head: utf8('Größe 😀').subarray(0, -2),
      encoding: 'utf-8',
      byteOrderMark: false,
    },
    {
      name: 'is UTF-8 where one letter of many is broken',
      head: Uint8Array.of(...utf8('Größe Öl Fuß\n'), 0xe9, 0x0a),
      encoding: 'utf-8',
      byteOrderMark: false,
    },
    {
      name: 'is Windows-1252 where letters are single bytes',
      head: bytes('Gr\u00f6\u00dfe\n'),
      encoding: 'windows-1252',
      byteOrderMark: false,
    },
    {
      name: 'is Windows-1252 where only the last byte is no ASCII',
      head: bytes('caf\u00e9'),
      encoding: 'windows-1252',
      byteOrderMark: false,
    },
    { name: 'is UTF-16 by its mark', head: utf16('\ufeffa', 'utf-16le'), encoding: 'utf-16le', byteOrderMark: true },
    {
      name: 'is big-endian UTF-16 by its mark',
      head: utf16('\ufeffa', 'utf-16be'),
      encoding: 'utf-16be',
      byteOrderMark: true,
    },
    {
      name: 'is UTF-16 without a mark',
      head: utf16('Größe,size\n', 'utf-16le'),
      encoding: 'utf-16le',
      byteOrderMark: false,
    },
    {
      name: 'is big-endian UTF-16 without a mark',
      head: utf16('размер,size\n', 'utf-16be'),
      encoding: 'utf-16be',
      byteOrderMark: false,
    },
    {
      name: 'is UTF-16 where the sample is cut within a letter',
      head: utf16('ab', 'utf-16le').subarray(0, 3),
      encoding: 'utf-16le',
      byteOrderMark: false,
    },
  ])('$name', ({ head, encoding, byteOrderMark }) => {
    expect(detectEncoding(head)).toEqual({ kind: 'text', encoding, byteOrderMark });
  });

  it('is refused for bytes that are no text, and never throws', () => {
    expect(detectEncoding(bytes('a\u0000b\u0000\u0000c\u0001'))).toMatchObject({
      kind: 'refusal',
      code: 'binary-file',
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (head) => {
        expect(['text', 'refusal']).toContain(detectEncoding(head).kind);
      }),
    );
  });
});

describe('decoding', () => {
  it.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be'])(
    'gives the same text from %s however the bytes are cut',
    async (encoding) => {
      const text = 'a😀\r\nÖ"é"\n漢字';
      const written = encoding === 'utf-8' ? utf8(`\ufeff${text}`) : utf16(`\ufeff${text}`, encoding);
      for (const size of [1, 2, 3, 5, 1000]) expect(await textOf(written, encoding, size)).toBe(text);
    },
  );

  it('reads every byte of Windows-1252', async () => {
    expect(await textOf(bytes('\u0080 \u00e4'), 'windows-1252')).toBe('€ ä');
  });

  it.each([1, 2, 3, 4, 7, 1000])('names the line that is not in the encoding, in pieces of %i bytes', async (size) => {
    const written = Uint8Array.of(...utf8('Ö\r\nb\rc\n\ufffd'), 0xff, ...utf8('d\n'));
    const found = await refusalIn(textOf(written, 'utf-8', size));
    expect(found).toMatch(/^Line 4 is not written in UTF-8, though the file looks like it\. Choose another encoding/);
  });

  it('names the line of a broken half of a UTF-16 letter', async () => {
    const found = await refusalIn(textOf(utf16('a\nb\n\ud800x\n', 'utf-16le'), 'utf-16le', 3));
    expect(found).toMatch(/^Line 3 is not written in UTF-16/);
  });

  it('refuses a file that ends within a letter', async () => {
    expect(await refusalIn(textOf(utf8('a\né').subarray(0, 3), 'utf-8'))).toMatch(/^Line 2 is not/);
  });

  it('passes other errors on', async () => {
    expect(refusalOf(new Error('disk'))).toBeUndefined();
    expect(refusalOf('disk')).toBeUndefined();
  });
});
