import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchKey, tagKey, wordKeys } from './searchKey.ts';

const key = searchKey({ title: 'Über Risiken', description: 'Was man "wissen" muss', tags: ['PM', 'leading'] });

test('a deck is found by words of its title, tags and description, whatever their case', () => {
  const found = (words: string): boolean => wordKeys(words).every((word) => key.includes(word));
  expect(found('ÜBER pm WISSEN')).toBe(true);
  expect(found('über nichts')).toBe(false);
  expect(wordKeys('  ')).toEqual([]);
  expect(wordKeys('a B b')).toEqual(['a', 'b']);
});

test('a deck is found by a whole tag and by nothing that reads like one', () => {
  expect(key).toContain(tagKey('pm'));
  expect(key).toContain(tagKey('Leading'));
  for (const tag of ['lead', 'ading', 'über', 'was', 'wissen']) expect(key).not.toContain(tagKey(tag));
  expect(searchKey({ title: 'pm', description: 'lead', tags: ['y'] })).not.toContain(tagKey('pm'));
});

test('no text can pass itself off as a tag', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, description) => {
      expect(searchKey({ title, description: `\u001fx\u001f${description}`, tags: ['y'] })).not.toContain(tagKey('x'));
    }),
  );
});
