import { expect, test } from 'vitest';
import { gapsInCode, gapsInTex } from './gaps.ts';

test.each([
  ['x=2', 'x=2'],
  ['x=<mark class="gap">[…]</mark>', 'x=\\boxed{\\text{[…]}}'],
  ['<mark class="gap">[a number]</mark>^2', '\\boxed{\\text{[a number]}}^2'],
  ['<mark class="gap">[x_1]</mark>', '\\boxed{[x_1]}'],
  ['x=<mark class="gap">\\frac{a}{b}</mark> + <mark class="gap">c</mark>', 'x=\\boxed{\\frac{a}{b}} + \\boxed{c}'],
  ['<mark class="gap">a <mark class="gap">b</mark></mark>', '\\boxed{a \\boxed{b}}'],
])('a gap in the formula %j stands in a box', (tex, boxed) => {
  expect(gapsInTex(tex)).toBe(boxed);
});

test.each([
  ['if (a &#60; b)', 'if (a &#60; b)'],
  ['let x = &#60;mark class=&#34;gap&#34;&#62;[…]&#60;/mark&#62;;', 'let x = <mark class="gap">[…]</mark>;'],
  ['&#60;mark class=&#34;other&#34;&#62;a&#60;/mark&#62;', '&#60;mark class=&#34;other&#34;&#62;a&#60;/mark&#62;'],
])('a gap in the code %j is marked', (escaped, marked) => {
  expect(gapsInCode(escaped)).toBe(marked);
});
