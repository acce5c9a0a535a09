import { describe, expect, test } from 'vitest';
import { formatBadRows, withoutLine } from './badRowsText.ts';

describe('bad rows as text', () => {
  test('name the file, and lead each row with its line once', () => {
    const rows = [
      { line: 14, message: 'Line 14 has 5 columns; the header has 4. Quote the comma or remove the column.' },
      { line: 20, message: 'The front is empty. Write a question.' },
    ];
    expect(formatBadRows('cards.csv', rows)).toBe(
      'cards.csv: 2 rows left out\n' +
        'Line 14 has 5 columns; the header has 4. Quote the comma or remove the column.\n' +
        'Line 20: The front is empty. Write a question.\n',
    );
  });

  test('need not name the line where it stands beside them', () => {
    expect(withoutLine('Line 5: The front is empty.')).toBe('The front is empty.');
    expect(withoutLine('Line 5 has 6 columns.')).toBe('Line 5 has 6 columns.');
  });

  test('speak of one row in the singular', () => {
    expect(formatBadRows('a.csv', [{ line: 2, message: 'The front is empty.' }])).toMatch(/^a\.csv: 1 row left out\n/);
  });
});
