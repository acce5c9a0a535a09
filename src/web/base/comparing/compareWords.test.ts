import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, type Stretch } from './compareWords.ts';

const same = (text: string): Stretch => ({ kind: 'same', text });
const removed = (text: string): Stretch => ({ kind: 'removed', text });
const added = (text: string): Stretch => ({ kind: 'added', text });

test.each<readonly [string, string, string, readonly Stretch[]]>([
  ['nothing', '', '', []],
  ['what stayed', 'One two.', 'One two.', [same('One two.')]],
  ['a word that came in', 'Ask first.', 'Ask them first.', [same('Ask '), added('them '), same('first.')]],
  ['a word that went', 'Ask them first.', 'Ask first.', [same('Ask '), removed('them '), same('first.')]],
  ['another word', 'Ask a user.', 'Ask a buyer.', [same('Ask a '), removed('user'), added('buyer'), same('.')]],
  ['words of other scripts', 'Спроси их', 'Спроси нас', [same('Спроси '), removed('их'), added('нас')]],
  ['a text that is new', '', 'All of it', [added('All of it')]],
  ['spaces alone', 'One  two', 'One two', [removed('One  two'), added('One two')]],
])('a comparison shows %s', (_, before, after, told) => {
  expect(compareWords(before, after)).toEqual(told);
});

test('a comparison without what was removed reads as the text does now, and without what came in as it did', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'word', ' ', '\n', ', ', '{{c1::gap}}', '語'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const told = compareWords(before, after);
      expect(textOf(told, 'removed')).toBe(after);
      expect(textOf(told, 'added').replaceAll(/\s+/g, '')).toBe(before.replaceAll(/\s+/g, ''));
    }),
  );
});

const textOf = (told: readonly Stretch[], left: Stretch['kind']): string =>
  told
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');
