import { expect, test } from 'vitest';
import { sayChanges, sayUpdate } from './words.ts';

test.each([
  [{ added: 1, changed: 3, removed: 0 }, '3 changed, 1 new'],
  [{ added: 0, changed: 0, removed: 2 }, '2 removed'],
  [{ added: 0, changed: 0, removed: 0 }, ''],
])('changes of %j are said as "%s"', (counts, said) => {
  expect(sayChanges(counts)).toBe(said);
});

test('what an update does to cards is said the same way', () => {
  expect(sayUpdate({ add: 1, rewrite: 2, remove: 3, keep: 4, conflicts: 1 })).toBe('2 changed, 1 new, 3 removed');
});
