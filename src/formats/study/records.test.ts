import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, openRecordReader, readRecords, type RecordShape } from './records.ts';

const comma: RecordShape = { separator: ',', quote: '"', comment: null };

describe('records of a text', () => {
  it.each<{ name: string; text: string; cells: readonly (readonly string[])[] }>([
    {
      name: 'are cut at commas and line ends',
      text: 'a,b\nc,d\n',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'need no line end after the last',
      text: 'a,b\nc,d',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { name: 'may end in CR LF or CR', text: 'a\r\nb\rc\r', cells: [['a'], ['b'], ['c']] },
    {
      name: 'keep commas, line ends and doubled quotes within quotes',
      text: '"a,b","c\r\nd","e""f"""\n',
      cells: [['a,b', 'c\r\nd', 'e"f"']],
    },
    { name: 'keep a quote within a bare cell', text: '5" disk,a"b"\n', cells: [['5" disk', 'a"b"']] },
    { name: 'pass over blanks around quotes', text: 'a, "b, c" ,d\n', cells: [['a', 'b, c', 'd']] },
    { name: 'keep blanks of bare cells', text: ' a , b\n', cells: [[' a ', ' b']] },
    { name: 'may have empty cells', text: ',"",\n', cells: [['', '', '']] },
    { name: 'may be empty', text: '\n\na\n', cells: [[''], [''], ['a']] },
    { name: 'are none in no text', text: '', cells: [] },
  ])('$name', ({ text, cells }) => {
    expect(readRecords(text, comma).map((record) => (record.kind === 'record' ? record.cells : record.fault))).toEqual(
      cells,
    );
  });

  it('start on the physical line they are told to, after quoted line ends, comments and every kind of line end', () => {
    const shape: RecordShape = { ...comma, comment: '#' };
    const text = 'a\r\n"b\r\nb\rb\nb"\n# "not a quote\r\rc\n#\nd';
    expect(readRecords(text, shape).map(({ line }) => line)).toEqual([1, 2, 7, 8, 10]);
  });

  it('take quotes for characters where the file has none', () => {
    expect(readRecords('"a\tb"\n', { separator: '\t', quote: null, comment: null })).toEqual([
      { kind: 'record', line: 1, cells: ['"a', 'b"'] },
    ]);
  });
});

describe('a broken record', () => {
  const seen = (records: readonly CsvRecord[]): readonly string[] =>
    records.map((record) =>
      record.kind === 'record'
        ? `${record.line} ${record.cells.join('|')}`
        : `${record.line} ${record.fault} ${record.quoteLine}`,
    );

  it.each<{ name: string; text: string; records: readonly string[] }>([
    {
      name: 'whose quote stays open costs only its line',
      text: 'a\nb,"c\nd\ne\n',
      records: ['1 a', '2 unclosed quote 2', '3 d', '4 e'],
    },
    {
      name: 'is known by text behind a quote further down',
      text: 'a\n"b\n"c",d\ne\n',
      records: ['1 a', '2 unclosed quote 2', '3 c|d', '4 e'],
    },
    {
      name: 'may have sound line ends before',
      text: '"a\nb","c\nd\ne\n',
      records: ['1 unclosed quote 2', '3 d', '4 e'],
    },
    { name: 'may have text behind a quote', text: '"a" b,c\nd\n', records: ['1 text after quote 1', '2 d'] },
  ])('$name', ({ text, records }) => {
    expect(seen(readRecords(text, comma))).toEqual(records);
  });

  it('is given up after the most lines or characters, and the next line is read', () => {
    const limits = { longestRecord: 50, mostLines: 3 };
    const lines = seen(openRecordReader(comma, limits).read('"a\nb\nc\nd\ne"\nf\n', 'last'));
    expect(lines).toEqual(['1 unclosed quote 1', '2 b', '3 c', '4 d', '5 e"', '6 f']);
    const long = seen(
      openRecordReader(comma, limits).read(
        `${'x'.repeat(51)}\n"${'y'.repeat(60)}",z\n${'"z",'.repeat(20)}\nf\n`,
        'last',
      ),
    );
    expect(long).toEqual(['1 too long 1', '2 unclosed quote 2', '3 too long 3', '4 f']);
  });

  it('without an end is told of once, as soon as it is too long, and keeps nothing', () => {
    const reader = openRecordReader(comma, { longestRecord: 1000, mostLines: 10 });
    const blocks = Array.from({ length: 50 }, () => reader.read('x'.repeat(100), 'more'));
    expect(blocks.map((records) => records.length)).toEqual([
      ...Array<number>(10).fill(0),
      1,
      ...Array<number>(39).fill(0),
    ]);
    expect(reader.read('\r', 'more')).toEqual([]);
    expect(reader.read('\nb\n', 'last')).toEqual([{ kind: 'record', line: 2, cells: ['b'] }]);
  });
});

describe('reading in blocks', () => {
  const ugly = fc
    .array(fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', '#', ' ', 'a', 'é', '😀'), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('gives the same records wherever the text is cut', () => {
    fc.assert(
      fc.property(ugly, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const reader = openRecordReader({ ...comma, comment: '#' });
        const records: CsvRecord[] = [];
        for (let from = 0; from < text.length; from += size)
          records.push(...reader.read(text.slice(from, from + size), 'more'));
        records.push(...reader.read('', 'last'));
        expect(records).toEqual(readRecords(text, { ...comma, comment: '#' }));
      }),
    );
  });

  it('reads back whatever RFC 4180 writes', () => {
    const cell = fc
      .array(fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', '😀'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, end) => {
          const text = rows
            .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + end)
            .join('');
          expect(
            readRecords(text, comma).map((record) => (record.kind === 'record' ? record.cells : record.fault)),
          ).toEqual(rows);
        },
      ),
    );
  });
});
