import { expect, test } from 'vitest';
import { plainLine } from './plainLine.ts';

test.each([
  ['Who **decides**?', 'Who decides?'],
  ['- one\n- two', 'one two'],
  ['A <mark class="gap">gap</mark> here', 'A gap here'],
  ['> a quotation', 'a quotation'],
  ['', ''],
])('%j stands in as %j', (markdown, line) => {
  expect(plainLine(markdown)).toBe(line);
});
