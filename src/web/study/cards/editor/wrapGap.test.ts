import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../../core/base/refusal.ts';
import { gapNumbers, parseCloze } from '../../../../core/study/notes/cloze.ts';
import { nextGap, wrapGap } from './wrapGap.ts';

describe('wrapping in a gap', () => {
  test('numbers the first gap 1 and puts the cursor behind it', () => {
    const text = 'Retention is 90 %.';
    expect(wrapGap({ text, start: 13, end: 17 })).toEqual({ text: 'Retention is {{c1::90 %}}.', start: 25, end: 25 });
  });

  test('opens an empty gap to write into where nothing is selected', () => {
    expect(wrapGap({ text: 'a ', start: 2, end: 2 })).toEqual({ text: 'a {{c1::}}', start: 8, end: 8 });
  });

  test('counts on from the highest number', () => {
    expect(nextGap('{{c2::a}} {{c1,7::b}}')).toBe(8);
  });

  test('leaves the text around it and adds one gap', () => {
    const plain = fc.string().filter((text) => !/[{}:]/.test(text));
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (text, one, other) => {
        const [start = 0, end = 0] = [one, other].map((at) => at % (text.length + 1)).toSorted((a, b) => a - b);
        const parts = parseCloze(wrapGap({ text, start, end }).text);
        expect(isRefusal(parts) ? parts : gapNumbers(parts)).toEqual([1]);
      }),
    );
  });
});
