import { expect, test } from 'vitest';
import { withheldFields, withoutWithheld } from './withheld.ts';

const file = (letter: string) => ({ hash: letter.repeat(64), name: `${letter}.png`, size: 3, mediaType: 'image/png' });
const original = { title: 'Board', form: 'file', file: file('a') };

test.each([
  ['stays in, where nothing was blacked out', 'artifact', original, []],
  ['stays out, once there is a blacked-out copy', 'artifact', { ...original, redacted: file('b') }, ['file']],
  ['stays out, where its owner says so', 'artifact', { ...original, withhold: true }, ['file']],
  ['stays in, where its owner says no', 'artifact', { ...original, withhold: false }, []],
  [
    'stays out with its address and its words, where it is a link',
    'artifact',
    { title: 'Page', form: 'link', address: 'https://example.org', snapshot: 'x', withhold: true },
    ['file', 'address', 'snapshot'],
  ],
  ['is no matter of other kinds', 'impact', { ...original, withhold: true }, []],
])('the original of an artifact %s', (_, kind, fields, withheld) => {
  expect(withheldFields(kind, fields)).toEqual(withheld);
});

test('what leaves of an artifact with a blacked-out copy says nothing of the original, not even its hash', () => {
  const leaving = withoutWithheld('artifact', { ...original, redacted: file('b') });
  expect(leaving).toEqual({ title: 'Board', form: 'file', redacted: file('b') });
  expect(JSON.stringify(leaving)).not.toContain(original.file.hash);
});
