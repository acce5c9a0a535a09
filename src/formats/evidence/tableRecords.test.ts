import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gatherTable, type Table } from './tableRecords.ts';

/** A fixture as a table; none of them holds a quoted separator but in the way this takes apart. */
function fixture(name: string, separator = ','): Table {
  const lines = readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
    .trimEnd()
    .split('\n');
  const cut = (line: string) => line.split(separator).map((cell) => cell.replaceAll('"', ''));
  const [columns = [], ...rows] = lines.map(cut);
  return { columns, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
}

describe('a table of achievements', () => {
  test('is read by the names and labels of fields, and names what it links to', () => {
    expect(gatherTable(fixture('valid/achievements.csv')).candidates).toEqual([
      {
        line: 2,
        kind: 'impact',
        fields: {
          what: 'Payments reads the shared ledger',
          changedOn: '2025-08-14',
          changed: ['roadmap', 'budget'],
          beforeMeasure: { amount: 12, unit: 'days' },
          prompted: 'directed',
        },
        named: { teams: 'Payments' },
      },
      {
        line: 3,
        kind: 'impact',
        fields: {
          what: 'Support closed its manual queue',
          changedOn: '2025-10-01',
          changed: ['metric'],
        },
        named: { teams: 'Support' },
      },
    ]);
  });

  test('keeps what no field is called after as a note, with the name of its column', () => {
    const table = { columns: ['Title', 'Mood'], rows: [{ line: 2, cells: ['Prices are set once a year', 'Glad'] }] };
    expect(gatherTable(table).candidates).toMatchObject([{ fields: { act: 'Mood: Glad' } }]);
  });

  test('may say of each row what kind it is', () => {
    expect(gatherTable(fixture('valid/kinds.csv', ';'))).toMatchObject({
      bad: [],
      candidates: [
        { kind: 'decision', fields: { what: 'One intake form', decidedOn: '2026-03-03' } },
        { kind: 'refusal', fields: { why: 'Nobody reads the first', refusedOn: '2026-03-31' } },
        { kind: 'one-to-one', fields: { topic: 'Roadmap with Mara', on: '2026-04-02' } },
      ],
    });
  });

  test('says of each row that cannot be read where it is and what to do', () => {
    const { candidates, bad } = gatherTable(fixture('invalid/rows.csv'));
    expect(candidates.map(({ line }) => line)).toEqual([2]);
    expect(bad.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Line 3: There is no kind "epic"\. Write one of impact, .+\.$/),
      'Line 4: It has no title. Fill in the column that says what happened.',
      'Line 5: 03/04/2026 can be read in two ways. Write 2026-04-03 or 2026-03-04.',
      'Line 6: Changed on: give a date like 2026-03-31.',
      expect.stringMatching(/^Line 7: Did you ask for it\?: choose one of /),
    ]);
  });

  test.each([
    ['blanks within a list', ['Title', 'Changed'], (at: number) => ['Won', `a${' '.repeat(18_000)}b${at}`], 100],
    ['lists without an end', ['Title', 'Changed'], () => ['Won', 'a,'.repeat(9_000)], 20],
    ['columns', Array.from({ length: 100 }, (_, at) => `${'x y '.repeat(70)}${at}`), () => ['Won'], 2_000],
    ['a name without an end', ['Title', 'x '.repeat(1_000_000)], () => ['Won', 'b'], 500],
  ])('full of %s is read without delay', (_, columns, cellsOf, count) => {
    const begun = performance.now();
    gatherTable({ columns, rows: Array.from({ length: count }, (_, line) => ({ line, cells: cellsOf(line) })) });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('says of a cell that nothing can hold that it is too long', () => {
    const rows = [{ line: 2, cells: ['Won', 'x'.repeat(20_001)] }];
    expect(gatherTable({ columns: ['Title', 'Mood'], rows }).bad).toEqual([
      { line: 2, message: 'Line 2: It has a cell of more than 20,000 characters. Shorten it.' },
    ]);
  });
});
