import { describe, expect, test } from 'vitest';
import { pickFile, pickText } from './pick.ts';

const file = (name: string, text: string) => new File([text], name);

describe('what is imported', () => {
  test('is the one file that was chosen', () => {
    const chosen = file('cards.csv', 'a,b');
    expect(pickFile([chosen])).toEqual({ name: 'cards.csv', bytes: chosen });
  });

  test.each([
    [[], 'There was no file in what you dropped. Drop a CSV, TSV or TXT file.'],
    [[file('a.csv', 'a'), file('b.csv', 'b')], 'You dropped 2 files. Import one after the other.'],
    [[file('a.csv', '')], 'a.csv is empty. Choose the file that holds your cards.'],
  ])('is nothing where %j were chosen', (files, sentence) => {
    expect(pickFile(files)).toBe(sentence);
  });

  test('is a pasted text, unless it is blank', async () => {
    const pasted = pickText('question\tanswer');
    expect(typeof pasted === 'string' ? pasted : await pasted.bytes.text()).toBe('question\tanswer');
    expect(pickText(' \n')).toBe('Paste your cards first: one a line, question and answer apart by a tab or a comma.');
  });
});
