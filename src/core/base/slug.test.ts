import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeId } from './id.ts';
import { instant } from './instant.ts';
import { formatSlug, parseSlug, slugKey } from './slug.ts';

const id = makeId<'publication'>(instant(1_772_442_000_000), new Uint8Array(10).fill(7));

test.each([
  ['Leading without authority', 'leading-without-authority'],
  ['  C++ & “Rust”: 10 % ', 'c-rust-10'],
  ['Über Größe, déjà vu', 'uber-große-deja-vu'],
  ['リスク 管理', 'リスク-管理'],
  ['ガイド', 'ガイド'],
  ['x'.repeat(200), 'x'.repeat(60)],
])('the address of "%s" begins with %s', (title, readable) => {
  expect(formatSlug(title, id)).toBe(`${readable}-${slugKey(id)}`);
});

test('a title without a letter leaves the key alone', () => {
  expect(formatSlug('!?', id)).toBe(slugKey(id));
  expect(slugKey(id)).toMatch(/^[0-9a-z]{10}$/);
});

test('an address leads to its key under whatever title, in whatever case', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(parseSlug(formatSlug(title, id))).toBe(slugKey(id));
      expect(encodeURIComponent(formatSlug(title, id))).toBeTruthy();
    }),
  );
  expect(parseSlug(id)).toBe(slugKey(id));
  expect(parseSlug(`SOMETHING-${slugKey(id).toUpperCase()}`)).toBe(slugKey(id));
});

test.each(['', 'leading', 'a-0123', 'a-u000000000', `a-${slugKey(id)}-`, `a${slugKey(id)}`])(
  '"%s" holds no key',
  (slug) => {
    expect(parseSlug(slug)).toBeUndefined();
  },
);
