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
  test('is read by the names and labels of fields, and keeps what no field is called after as a note', () => {
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
          act: 'Team: Payments',
        },
      },
      {
        line: 3,
        kind: 'impact',
        fields: {
          what: 'Support closed its manual queue',
          changedOn: '2025-10-01',
          changed: ['metric'],
          act: 'Team: Support',
        },
      },
    ]);
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
});
