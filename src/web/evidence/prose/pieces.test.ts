import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

const remark = (...places: readonly (readonly [number, number])[]) =>
  ({
    rule: 'vague',
    name: '',
    concept: '',
    message: '',
    next: '',
    places: places.map(([start, end]) => ({ start, end })),
  }) as const;

test('a text without remarks is one piece', () => {
  expect(piecesOf('all of it', [])).toEqual([{ start: 0, text: 'all of it', isMarked: false }]);
});

test('what remarks are about is marked, and the text stays whole', () => {
  const text = 'strong alignment of key people';
  const pieces = piecesOf(text, [remark([7, 16]), remark([20, 23])]);
  expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual(['alignment', 'key']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test('places that overlap are marked once', () => {
  const text = 'key stakeholders';
  expect(
    piecesOf(text, [remark([0, 16]), remark([4, 16])])
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
