import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayBytes, sayCount, sayDuration } from './amounts.ts';
import { readKeys } from '../keyboard.ts';
import { nearNames } from './near.ts';
import { printable } from './printable.ts';
import { hang, lastColumns, widthOf, wrap } from './wrap.ts';

describe('amounts', () => {
  test.each([
    [sayCount(1, 'card'), '1 card'],
    [sayCount(12_000, 'card'), '12,000 cards'],
    [sayDuration(59_400), '59 s'],
    [sayDuration(90_000), '2 min'],
    [sayDuration(5_400_000), '1.5 h'],
    [sayBytes(999), '999 bytes'],
    [sayBytes(1_250), '1.3 kB'],
    [sayBytes(536_000_000), '536 MB'],
  ])('%s', (said, wanted) => {
    expect(said).toBe(wanted);
  });
});

describe('wrapping', () => {
  test('counts wide letters as two and joined pictures as one picture', () => {
    expect(['abc', '日本', 'e\u0301', '👩‍👩‍👧'].map(widthOf)).toEqual([3, 4, 1, 2]);
  });

  test('sets in the lines after the mark', () => {
    expect(hang('• ', 'one two three', 9)).toEqual(['• one two', '  three']);
  });

  test('loses no word and makes no line too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1 })),
        fc.integer({ min: 2, max: 60 }),
        (words, width) => {
          const line = words.join(' ').replaceAll(/ +/g, ' ').trim();
          const wrapped = wrap(line, width);
          expect(wrapped.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
          for (const part of wrapped) expect(widthOf(part)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('keeps the end of a line that is too long', () => {
    expect(lastColumns('Type the answer: Paris', 8)).toBe('…: Paris');
  });
});

describe('names that are near', () => {
  const decks = ['Senior PM to Lead PM', 'Spanish verbs', 'Sums'];

  test.each([
    ['sum', ['Sums']],
    ['Spansh verb', ['Spanish verbs']],
    ['senior', ['Senior PM to Lead PM']],
    ['Geography', []],
    ['', []],
  ])('"%s" may mean %j', (written, near) => {
    expect(nearNames(written, decks)).toEqual(near);
  });
});

test('what a terminal would obey is left out of a text; its lines stay', () => {
  expect(printable('a\u001b]0;title\u0007b\u009b2J\u202ec\r\nd\te')).toBe('a]0;titleb2Jc\nd\te');
});

describe('keys', () => {
  test.each([
    ['1 \r', [{ kind: 'text', text: '1' }, { kind: 'text', text: ' ' }, { kind: 'enter' }]],
    ['\u001b[A\u001b[1;5C\u001bOP', []],
    ['\u001b', [{ kind: 'escape' }]],
    ['\u0003\u0004', [{ kind: 'interrupt' }, { kind: 'interrupt' }]],
    ['\u001a', [{ kind: 'text', text: 'z' }]],
    [
      'ä日\u007f\u0015\u0001',
      [{ kind: 'text', text: 'ä' }, { kind: 'text', text: '日' }, { kind: 'backspace' }, { kind: 'clear' }],
    ],
  ])('%j', (sent, keys) => {
    expect(readKeys(sent)).toEqual(keys);
  });
});
