import { expect, test } from 'vitest';
import { openPageCache } from './pageCache.ts';

function watchMaking() {
  const made: string[] = [];
  const make = (key: string, bytes: number) => async () => {
    made.push(key);
    return { key, bytes };
  };
  return { made, make };
}

test('a page is made once, also where it is asked for twice at once', async () => {
  const { made, make } = watchMaking();
  const take = openPageCache<{ key: string; bytes: number }>(100);
  const [one, other] = await Promise.all([take('a', make('a', 10)), take('a', make('a', 10))]);
  expect(one).toBe(other);
  expect(await take('a', make('a', 10))).toBe(one);
  expect(made).toEqual(['a']);
});

test('where there is no more room, the page goes that nobody has asked for longest', async () => {
  const { made, make } = watchMaking();
  const take = openPageCache<{ key: string; bytes: number }>(100);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await take(key, make(key, 50));
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a page that is larger than all the room is not kept, and pushes nothing out', async () => {
  const { made, make } = watchMaking();
  const take = openPageCache<{ key: string; bytes: number }>(100);
  for (const [key, bytes] of [
    ['a', 50],
    ['large', 101],
    ['large', 101],
    ['a', 50],
  ] as const)
    await take(key, make(key, bytes));
  expect(made).toEqual(['a', 'large', 'large']);
});

test('what could not be made is tried again', async () => {
  const take = openPageCache<{ bytes: number }>(100);
  await expect(take('a', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(await take('a', async () => ({ bytes: 1 }))).toEqual({ bytes: 1 });
});
