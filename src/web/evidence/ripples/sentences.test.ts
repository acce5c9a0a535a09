import { expect, test } from 'vitest';
import { sayAlone, sayOrder, sayRipples } from './sentences.ts';

test('orders are said in words', () => {
  expect([1, 2, 7].map(sayOrder)).toEqual(['First order', 'Second order', '7th order']);
});

test('ripples say how deep they are and how far they reach', () => {
  expect(sayRipples({ depth: 3, teams: [], functions: ['sales'] })).toBe(
    'Your impacts led to others, 3 orders deep, and reached 0 other teams in 1 function',
  );
});

test('what the drawing leaves out is said', () => {
  expect(sayAlone({ alone: 1, whole: true })).toBe('1 impact stands alone.');
  expect(sayAlone({ alone: 2, whole: false })).toBe('2 impacts stand alone. Only the latest 500 impacts are drawn.');
  expect(sayAlone({ alone: 0, whole: true })).toBe('');
});
