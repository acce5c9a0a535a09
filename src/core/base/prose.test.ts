import { expect, test } from 'vitest';
import { escapeHtml, safeClass, safeLink } from './prose.ts';

test.each(['https://ok.test/', 'HTTP://ok.test/', 'mailto:a@ok.test', '/decks', '#top'])(
  'a link may lead to %j',
  (href) => {
    expect(href).toMatch(safeLink);
  },
);

test.each(['javascript:x', ' https://ok.test', 'data:text/html,x', '//ok.test', '/\\ok.test', 'ok.test', ''])(
  'a link may not lead to %j',
  (href) => expect(href).not.toMatch(safeLink),
);

test.each([
  ['gap', true],
  ['math block', true],
  ['language-c++', true],
  ['gap primary', false],
  ['unseen', false],
])('the class %j is kept: %j', (name, kept) => {
  expect(safeClass.test(name)).toBe(kept);
});

test('escaped text stands for itself in an element and in an attribute', () => {
  expect(escapeHtml(`<a title="x" id='y'>&`)).toBe('&#60;a title=&#34;x&#34; id=&#39;y&#39;&#62;&#38;');
});
