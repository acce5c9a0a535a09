import { expect, test } from 'vitest';
import { readSlices, rowsPerStatement, slices } from './slices.ts';

test('cuts a list so that each piece fits one statement', () => {
  const items = Array.from({ length: rowsPerStatement * 2 + 1 }, (_, index) => index);
  expect([...slices(items)].map(({ length }) => length)).toEqual([rowsPerStatement, rowsPerStatement, 1]);
  expect([...slices(items)].flat()).toEqual(items);
  expect([...slices([])]).toEqual([]);
});

test('reads any number of items a slice at a time, in order, and asks nothing about none', async () => {
  const asked: number[] = [];
  const read = async (slice: readonly number[]) => {
    asked.push(slice.length);
    return slice.map(String);
  };
  const items = Array.from({ length: rowsPerStatement + 1 }, (_, index) => index);
  expect(await readSlices(items, read)).toEqual(items.map(String));
  expect(asked).toEqual([rowsPerStatement, 1]);
  expect(await readSlices([], read)).toEqual([]);
  expect(asked).toHaveLength(2);
});
