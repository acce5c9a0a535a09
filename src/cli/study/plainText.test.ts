import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { widthOf } from '../base/words/wrap.ts';
import { inline, plainText } from './plainText.ts';

describe('Markdown as plain text', () => {
  test.each([
    ['**bold**, *slanted*, ~~gone~~ and `a * b * c`', 'bold, slanted, gone and a * b * c'],
    ['2 * 3 * 4 and snake_case_name stay', '2 * 3 * 4 and snake_case_name stay'],
    ['[Cairn](https://example.org/a)', 'Cairn (https://example.org/a)'],
    ['![stones](a.png) and <img alt="sea" src="b">', '[picture: stones] and [picture: sea]'],
    ['<mark class="gap">[…]</mark> or <mark class="gap">Berlin</mark>', '[…] or [Berlin]'],
    ['a &lt; b &amp;&amp; c', 'a < b && c'],
    ['\\*not slanted\\*', '*not slanted*'],
    ['<b>fat</b><script>x</script>', 'fatx'],
  ])('%s reads as %s', (markdown, text) => {
    expect(inline(markdown)).toBe(text);
  });

  test('lists hang, code keeps its spaces, tables line up, quotations have a bar', () => {
    const markdown = [
      '# Head',
      '- one two three four',
      '  1. five',
      '',
      '',
      '```js',
      'if (a)  b',
      '```',
      '> said',
      '| a | b |',
      '|---|:-:|',
      '| long | c |',
    ].join('\n');
    expect(plainText(markdown, 12)).toEqual([
      'Head',
      '',
      '• one two',
      '  three four',
      '  1. five',
      '',
      '    if (a)  b',
      '│ said',
      'a     b',
      'long  c',
    ]);
  });

  test('no line of prose is wider than the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const prose = `- ${text.replace(/[`~|>\n]/g, ' ')}`;
        for (const line of plainText(prose, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
