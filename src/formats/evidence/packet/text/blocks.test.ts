import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { readBlocks } from './blocks.ts';

const whole = new Marked({ gfm: true });

test.each([
  ['paragraphs', 'One\ntwo\n\nThree'],
  ['headings and lines', '# One\n\nTwo\n===\n\n---\n\nThree'],
  ['lists', '- One\n  - Two\n\n    More\n- Three\n\n1. Four\n2) Five'],
  ['quotes', '> One\ntwo\n\n> ```\n> code\n> ```\nNot quoted\n\n> - Three\n> - Four\nfive\n\n> > Six\n> seven'],
  ['code, tables and HTML', '```\nOne\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>\nTwo\n</div>\n\n    Three'],
  ['addresses', '[a]: https://example.org "A"\n\nSee [a].'],
])('%s are the blocks that a parser of all of it finds', (_, markdown) => {
  const rawOf = (tokens: readonly { readonly raw: string }[] = []) => tokens.map(({ raw }) => raw);
  expect(rawOf(readBlocks(markdown))).toEqual(rawOf(whole.lexer(markdown)));
});

test.each([['>'], ['> '], ['1. '], ['- + '], ['*a_'], ['[']])('%s by the thousand is read', (marks) => {
  const markdown = `${marks.repeat(30_000)}a`;
  expect(readBlocks(markdown)?.reduce((length, { raw }) => length + raw.length, 0)).toBe(markdown.length);
});

test('a paragraph of a million lines is not', () => {
  expect(readBlocks('a\n'.repeat(2_500_000))).toBeUndefined();
});
