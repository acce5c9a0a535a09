import { expect, test } from 'vitest';
import { rowsPerStatement, slices } from './slices.ts';

test('cuts a list so that each piece fits one statement', () => {
  const items = Array.from({ length: rowsPerStatement * 2 + 1 }, (_, index) => index);
  expect([...slices(items)].map(({ length }) => length)).toEqual([rowsPerStatement, rowsPerStatement, 1]);
  expect([...slices(items)].flat()).toEqual(items);
  expect([...slices([])]).toEqual([]);
});
