import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRows, type Row } from './csv.ts';
import { detectDialect } from './dialect.ts';
import { decode, detectEncoding, refusalOf } from './encoding.ts';
import { guessMapping, mapOptions, mapRow } from './mapping.ts';

async function* once<Piece>(piece: Piece): AsyncIterable<Piece> {
  yield piece;
}

async function rowsOf(text: AsyncIterable<string>, sample: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of readRows(text, detectDialect(sample))) rows.push(...batch);
  return rows;
}

const readText = (text: string): Promise<readonly Row[]> => rowsOf(once(text), text);

/** What a person sees of a file: each note or sentence with its line, or the one sentence that refuses it. */
async function readFixture(path: string): Promise<readonly string[]> {
  const bytes = readFileSync(new URL(`fixtures/${path}`, import.meta.url));
  const found = detectEncoding(bytes);
  if (found.kind === 'refusal') return [found.message];
  let text = '';
  try {
    for await (const piece of decode(once(bytes), found.encoding)) text += piece;
  } catch (error) {
    return [refusalOf(error)?.message ?? 'no refusal'];
  }
  const dialect = detectDialect(text);
  const mapping = guessMapping(dialect);
  return (await readText(text)).map((row) => {
    const mapped = row.kind === 'bad' ? row : mapRow(row, mapping, mapOptions(dialect));
    if (mapped.kind === 'bad') return mapped.message;
    const { kind, front, back, tags, ownId } = mapped.content;
    return [mapped.line, kind, front, back, ...[tags.join(' '), mapped.deck, ownId].filter(Boolean)].join(' | ');
  });
}

const german = ['2 | basic | Was heißt Größe? | size', '3 | basic | Was heißt Öl? | oil, of any kind'];

const valid: Readonly<Record<string, readonly string[]>> = {
  'plain.csv': [
    '2 | basic | What is a bar? | What a committee looks for | career staff',
    '3 | basic | What is a packet? | Your cases | career',
  ],
  'utf8-bom.csv': german,
  'utf16le-bom.csv': german,
  'utf16be-bom.csv': german,
  'utf16le.csv': german,
  'utf16be.csv': german,
  'latin1.csv': german,
  'excel-german.csv': [
    '2 | basic | Was kostet ein Tag? | 1,5 Punkte | Kosten Planung',
    '3 | basic | Wozu? | Ja; und "nein"',
  ],
  'excel-sep.csv': ['2 | basic | x | y', '3 | basic | z | w'],
  'anki.txt': [
    '7 | basic | What is scope? | What you answer for,\nand what you do not | craft scope | Craft::Scope | K|x#1',
    '9 | reversed | north star | one measure | Craft | b!2',
    '10 | cloze | A {{c1::lead}} sets the bar |  | Craft | z3',
  ],
  'anki-columns.txt': ['5 | basic | What? | That | one two | Imported', '6 | basic | Who? | They | one two | Imported'],
  'quotes-in-quotes.csv': ['2 | basic | She said "no", twice | A "no" is a value', '3 | basic | " | ""'],
  'mixed-line-ends.csv': ['2 | basic | a | 1', '3 | basic | b | 2', '4 | basic | c | 3\n4\n5', '8 | basic | d | 6'],
  'carriage-returns.csv': ['2 | basic | What? | That', '3 | basic | Who? | They'],
  'trailing-separators.csv': ['2 | basic | a | b', '4 | basic | c | d'],
  'one-column.txt': [
    '1 | cloze | The {{c1::north star}} is one measure | ',
    '2 | cloze | A {{c1::packet}} is sealed, then read | ',
  ],
  'header-only.csv': [],
  'remarks.csv': ['4 | basic | What? | That'],
  'inches.tsv': ['1 | basic | 5" disk | floppy', '2 | basic | "quoted" word | emphasis', '3 | basic | 3" rule | short'],
};

const empty = 'This file is empty. Choose the file that holds your cards, or export it again.';
const noText =
  'This file is not text, whatever its name says. Open it in the program that made it, export your cards as CSV UTF-8, and import that file.';
const unpack = 'Unpack it first, and import the CSV, TSV or TXT file that is inside.';

const invalid: Readonly<Record<string, readonly string[]>> = {
  'empty.csv': [empty],
  'only-bom.csv': [empty],
  'workbook.csv': ['This is an Excel workbook. In Excel choose File, Save as, CSV UTF-8, and import that file.'],
  'old-workbook.csv': [
    'This is an Excel workbook (or another document of an older Microsoft Office). In Excel choose File, Save as, CSV UTF-8, and import that file.',
  ],
  'anki-package.csv': [
    'This is an Anki package. In Anki choose File, Export, Notes in Plain Text, and import that file.',
  ],
  'libreoffice.csv': [
    'This is a LibreOffice spreadsheet. Choose File, Save as, Text CSV, with UTF-8 as character set, and import that file.',
  ],
  'archive.csv': [`This is a zip archive. ${unpack}`],
  'picture.csv': ['This is a picture. Cards are read from text: choose the CSV, TSV or TXT file that holds them.'],
  'document.csv': [
    'This is a PDF document. Cards cannot be read from it: export them as CSV from the program they were made in.',
  ],
  'database.csv': [
    'This is an SQLite database. If it is an Anki collection, choose File, Export, Notes in Plain Text in Anki, and import that file; otherwise export your cards as CSV.',
  ],
  'gzip.csv': [`This is a gzip archive. ${unpack}`],
  'nul-bytes.csv': ['Line 2: A cell holds a NUL character, which no text has. Remove it, or export the file again.'],
  'controls.csv': [noText],
  'web-page.csv': [
    'This is a web page, not a table: perhaps a sign-in page was saved in place of the file. Download the CSV file again, and import that.',
  ],
  'unclosed-quote.csv': [
    '2 | basic | a | 1',
    'Line 3 has a quote that is never closed. Put a " at the end of the cell, or write "" for a quote inside it.',
    '4 | basic | c | 3',
    '5 | basic | d | 4',
  ],
  'text-after-quote.csv': [
    'Line 2 has text behind a closing quote. Write "" for a quote inside a quoted cell, and end the cell with one ".',
    '3 | basic | c | 3',
  ],
  'too-many-columns.csv': [
    '2 | basic | a | 1',
    'Line 3 has 3 columns; the header has 2. Quote the comma or remove the column.',
    'Line 4 has 10,000 columns; the header has 2. Quote the comma or remove the column.',
    '5 | basic | c | 3',
  ],
  'unknown-kind.csv': [
    '2 | basic | a | 1',
    'Line 3: "Image Occlusion" is not a kind of note. Write basic, reversed, cloze or typed, or leave the cell empty.',
    '4 | typed | c | 3',
  ],
  'latin1-late.csv': [
    'Line 4 is not written in UTF-8, though the file looks like it. Choose another encoding, or save the file again as CSV UTF-8.',
  ],
};

describe.each([
  { folder: 'valid', files: valid },
  { folder: 'invalid', files: invalid },
])('$folder files', ({ folder, files }) => {
  it.each(Object.keys(files))('%s', async (name) => {
    expect(await readFixture(`${folder}/${name}`)).toEqual(files[name]);
  });

  it('are all looked at', () => {
    expect(readdirSync(new URL(`fixtures/${folder}`, import.meta.url)).toSorted()).toEqual(
      Object.keys(files).toSorted(),
    );
  });
});

describe('rows', () => {
  it('come in batches of at most 500, in order', async () => {
    const text = Array.from({ length: 1234 }, (_, at) => `front ${at},back\n`).join('');
    const sizes: number[] = [];
    const lines: number[] = [];
    for await (const batch of readRows(once(text), detectDialect(text))) {
      sizes.push(batch.length);
      lines.push(...batch.map(({ line }) => line));
    }
    expect([Math.max(...sizes), lines]).toEqual([500, Array.from({ length: 1234 }, (_, at) => at + 1)]);
  });

  it('are the same however the text arrives', async () => {
    const text = `\ufefffront,back\r\n"a\r\nb",c\r\n${'d,e\r\n'.repeat(20_000)}`;
    const whole = await readText(text);
    const letters = (async function* letters() {
      yield* text;
    })();
    expect(await rowsOf(letters, text)).toEqual(whole);
    expect(whole.at(-1)).toEqual({ kind: 'row', line: 20_003, cells: ['d', 'e'] });
  });

  it.each([
    { separator: ';', name: 'semicolon' },
    { separator: '\t', name: 'tab' },
    { separator: '|', name: 'bar' },
  ])('with too many columns name the $name', async ({ separator, name }) => {
    const [row] = await readText(`front${separator}back\na${separator}b${separator}c\n`);
    expect(row).toEqual({
      kind: 'bad',
      line: 2,
      message: `Line 2 has 3 columns; the header has 2. Quote the ${name} or remove the column.`,
    });
  });

  it('of a file without header are measured by the others', async () => {
    const rows = await readText(`${'a,b\n'.repeat(20)}c,d,e\n`);
    expect(rows.at(-1)).toMatchObject({
      message: 'Line 21 has 3 columns; the other lines have at most 2. Quote the comma or remove the column.',
    });
  });

  it('name the line of a quote that opens further down', async () => {
    const [, row] = await readText('front,back\na,b\n"c\nd","e\nf,g\n');
    expect(row).toMatchObject({
      line: 3,
      message: expect.stringMatching(/^Line 3 has a quote that is never closed \(it opens on line 4\)\./),
    });
  });
});

describe('a line without end', () => {
  it('is refused after its first million characters, before the rest is read', async () => {
    let pieces = 0;
    const endless = (async function* endless() {
      for (;;) {
        pieces += 1;
        yield 'x'.repeat(100_000);
      }
    })();
    for await (const [row] of readRows(endless, detectDialect('xxxx'))) {
      expect(row).toEqual({
        kind: 'bad',
        line: 1,
        message:
          'Line 1 is longer than 1,000,000 characters. Break it into shorter lines, or check that this is the file you meant.',
      });
      break;
    }
    expect(pieces).toBeLessThan(13);
  });

  it('costs only itself', async () => {
    const rows = await rowsOf(
      once(`front,back\na,b\n${'x'.repeat(3_000_000)}\nc,"d\n${'y,z\n'.repeat(20_000)}`),
      'front,back\na,b\n',
    );
    expect(rows.map(({ kind }) => kind).indexOf('bad')).toBe(1);
    expect(rows.filter(({ kind }) => kind === 'bad').map(({ line }) => line)).toEqual([3, 4]);
    expect(rows).toHaveLength(20_003);
  });
});
