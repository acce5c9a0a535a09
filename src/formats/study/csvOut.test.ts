import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../core/base/refusal.ts';
import { checkContent } from '../../core/study/notes/content.ts';
import { type NoteContent, noteKinds } from '../../core/study/note.ts';
import { readRows } from './csv.ts';
import { type ExportRow, formatCsv, isOwnExport } from './csvOut.ts';
import { detectDialect } from './dialect.ts';
import { guardCell, unguardCell } from './formula.ts';
import { guessMapping, mapOptions, mapRow } from './mapping.ts';

const basic: NoteContent = {
  kind: 'basic',
  front: 'a',
  back: 'b',
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
};

async function textOf(rows: readonly ExportRow[]): Promise<string> {
  let text = '';
  for await (const piece of formatCsv(rows)) text += piece;
  return text;
}

async function* once(text: string): AsyncIterable<string> {
  yield text;
}

async function readBack(text: string): Promise<readonly ExportRow[]> {
  const dialect = detectDialect(text.slice(0, 65_536));
  const mapping = guessMapping(dialect);
  const found: ExportRow[] = [];
  for await (const rows of readRows(once(text), dialect)) {
    for (const row of rows) {
      const mapped = row.kind === 'bad' ? row : mapRow(row, mapping, mapOptions(dialect));
      if (mapped.kind === 'bad') throw new Error(mapped.message);
      found.push({ deck: mapped.deck ?? '', content: mapped.content });
    }
  }
  return found;
}

const letters = fc.constantFrom(
  '"',
  '""',
  "'",
  "''",
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '=',
  '+',
  '-',
  '@',
  '#',
  ' ',
  '\ufeff',
  '＝',
  'x',
  'ü',
  '😀',
  '{{c1::',
  '}}',
  ':',
);
const ugly = fc.oneof(
  fc.array(letters, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', '')),
);
const words = fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll(/[\s\u0000]/g, ''));
const contents = fc
  .record({
    kind: fc.constantFrom(...noteKinds),
    front: ugly,
    back: ugly,
    why: ugly,
    tryAtWork: ugly,
    concept: fc.option(ugly.filter((text) => text !== '')),
    ownId: fc.option(ugly.filter((text) => text !== '')),
    tags: fc.uniqueArray(words.filter((word) => word !== '')),
  })
  .filter((content) => !isRefusal(checkContent(content)));
const exported = fc.array(
  fc.record({ deck: ugly.map((name) => name.slice(0, 200).replace(/[\ud800-\udbff]$/, '')), content: contents }),
  { maxLength: 8 },
);

describe('an exported file', () => {
  it('has a byte-order mark, a header and a line for each note', async () => {
    const text = await textOf([
      {
        deck: 'Craft',
        content: { ...basic, tags: ['a', 'b'], ownId: 'x1', concept: 'scope', tryAtWork: 'Ask, "why"' },
      },
    ]);
    expect(text).toBe(
      '\ufeffid,deck,kind,front,back,tags,why,try,concept\nx1,Craft,basic,a,b,a b,,"Ask, ""why""",scope\n',
    );
  });

  it('reads back as the very notes that were written', async () => {
    await fc.assert(
      fc.asyncProperty(exported, async (rows) => {
        expect(await readBack(await textOf(rows))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('is identical, byte for byte, when it is imported and exported again', async () => {
    const spaced = fc.array(
      fc.record({
        deck: fc.constant('d'),
        content: contents.map((content) => ({ ...content, tags: ['a b', ' c ', 'a b', ''] })),
      }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(exported, spaced), async (rows) => {
        const text = await textOf(rows);
        expect(await textOf(await readBack(text))).toBe(text);
      }),
    );
  });

  it('is known by its header, also when a spreadsheet has saved it with semicolons', () => {
    expect(isOwnExport(detectDialect('\ufeffid,deck,kind,front,back,tags,why,try,concept\n'))).toBe(true);
    expect(isOwnExport(detectDialect('id;deck;kind;front;back;tags;why;try;concept\r\n1;d;basic;a;b;;;;\r\n'))).toBe(
      true,
    );
    expect(isOwnExport(detectDialect('id,front,back\n1,a,b\n'))).toBe(false);
  });
});

describe('a cell that would be a formula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''=1"])(
    'gets one mark in front: %j',
    (cell) => {
      expect(guardCell(cell)).toBe(`'${cell}`);
      expect(unguardCell(guardCell(cell))).toBe(cell);
    },
  );

  it.each(['', 'a=1', "'a", "'", ' =1', '1-1'])('is not %j', (cell) => {
    expect(guardCell(cell)).toBe(cell);
    expect(unguardCell(cell)).toBe(cell);
  });

  it('never begins a cell of the file', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const dialect = detectDialect('id,deck,kind,front,back,tags,why,try,concept\n');
        for await (const rows of readRows(once(await textOf([{ deck: '=d', content }])), dialect)) {
          for (const row of rows)
            expect(row.kind === 'row' && row.cells.every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);
        }
      }),
    );
  });
});
