import { readFileSync } from 'node:fs';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, test } from 'vitest';
import { blockTags, inlineTags, proseAttributes, safeClass, safeLink } from '../../core/base/prose.ts';
import { toPlainLine, toProseHtml } from './proseHtml.ts';

const corpus = new URL('../../web/base/fixtures/attacks.txt', import.meta.url);
const attacks = readFileSync(corpus, 'utf8').trimEnd().split('\n%%\n');

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** Every element that a parser finds in `html`, as it is written. */
function listElements(html: string): readonly Element[] {
  const found: Element[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag: (name, attribs) => void found.push({ name, attributes: { ...attribs } }),
  });
  return found;
}

const mathTags =
  'math semantics mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mpadded mphantom menclose mstyle mglyph';
const known = new Set([...inlineTags, ...blockTags, ...mathTags.split(' ')]);
const isMath = new Set(mathTags.split(' '));

function faultsOf({ name, attributes }: Element): readonly string[] {
  if (!known.has(name)) return [`<${name}>`];
  return Object.entries(attributes)
    .filter(([attribute, value]) => isBad(name, attribute, value))
    .map(([attribute, value]) => `<${name} ${attribute}="${value}">`);
}

function isBad(name: string, attribute: string, value: string): boolean {
  if (attribute.startsWith('on') || ['style', 'id', 'name'].includes(attribute)) return true;
  if (isMath.has(name)) return attribute === 'href' || attribute === 'src';
  if (attribute === 'href') return name !== 'a' || !safeLink.test(value);
  if (attribute === 'src') return name !== 'img' || !value.startsWith('https://');
  if (attribute === 'class') return !safeClass.test(value) && value !== 'katex';
  return ![...proseAttributes, 'rel', 'loading', 'referrerpolicy', 'tabindex'].includes(attribute);
}

describe('Markdown from strangers', () => {
  test.each(attacks)('does nothing but be read: %s', (attack) => {
    expect(listElements(toProseHtml(attack, 3)).flatMap(faultsOf)).toEqual([]);
  });

  test.each([
    ['a fault in a style', '<p style="color:red">'],
    ['a handler', '<b onclick="x()">'],
    ['a script', '<script>x()</script>'],
    ['an address that runs', '<a href="javascript:x()">'],
    ['a picture in the clear', '<img src="http://ok.test/x.png">'],
  ])('would be caught with %s', (_, html) => {
    expect(listElements(html).flatMap(faultsOf)).not.toEqual([]);
  });

  test.each([
    ['quotations', '> '.repeat(3_000)],
    ['emphasis', '*'.repeat(6_000) + 'a' + '*'.repeat(6_000)],
    ['boxes', '<div>'.repeat(3_000)],
    ['braces of a formula', `$${'{'.repeat(5_000)}x${'}'.repeat(5_000)}$`],
  ])('nests its %s without end, and is shown all the same', (_, markdown) => {
    expect(toProseHtml(markdown, 3).length).toBeLessThan(markdown.length * 8);
  });

  test.each(['***a* ', '$', '**a', '<', '[', '![', '`', '~~a '])(
    'held everybody up over 20,000 letters of %j',
    (piece) => {
      const begun = performance.now();
      for (const length of [2_000, 20_000]) toProseHtml(piece.repeat(length / piece.length), 3);
      expect(performance.now() - begun).toBeLessThan(3_000);
    },
  );

  test('draws pictures late, over https, and without telling where they are shown', () => {
    expect(toProseHtml('![a](https://ok.test/a.png)', 3)).toBe(
      '<p><img alt="a" src="https://ok.test/a.png" loading="lazy" referrerpolicy="no-referrer" /></p>\n',
    );
    expect(toProseHtml('<img src="https://ok.test/a.png">', 3)).toContain('alt=""');
    expect(toProseHtml('![a](http://ok.test/a.png) ![b](data:image/png;base64,AA==)', 3)).not.toContain('<img');
  });

  test('does not vouch for where its links lead', () => {
    expect(toProseHtml('[x](https://ok.test/)', 3)).toContain(
      '<a href="https://ok.test/" rel="nofollow ugc noopener">',
    );
    expect(toProseHtml('<a href="https://ok.test/" target="_top" rel="opener">x</a>', 3)).toContain(
      '<a href="https://ok.test/" rel="nofollow ugc noopener">x</a>',
    );
  });
});

describe('prose', () => {
  test.each([
    ['# One', 2, '<h2>One</h2>'],
    ['###### One', 3, '<h3>One</h3>'],
  ] as const)('%j stands below the headings of its page', (markdown, level, html) => {
    expect(toProseHtml(markdown, level)).toBe(`${html}\n`);
  });

  test('has its formulas drawn, in the line and on their own, and money left alone', () => {
    const html = toProseHtml('$x^2$ costs $5 and $6\n\n$$\\frac{a}{b}$$', 3);
    expect(html).toContain('<msup><mi>x</mi><mn>2</mn></msup>');
    expect(html).toContain('costs $5 and $6');
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">');
    expect(html).not.toContain('annotation');
  });

  test('can be scrolled by keyboard where it may be wide', () => {
    expect(toProseHtml(`$$${'x + '.repeat(20)}1$$`, 3)).toContain('<math tabindex="0" ');
    expect(toProseHtml('$$x + 1$$', 3)).not.toContain('tabindex');
    expect(toProseHtml('|a|\n|-|\n|b|', 3)).toContain('<table tabindex="0">');
  });

  test('shows the TeX of a formula that cannot be drawn', () => {
    expect(toProseHtml('$\\frac{<a>$', 3)).toContain('<code>\\frac{&#60;a&#62;</code>');
  });

  test('shows gaps, within code and formulas as well', () => {
    const gap = '<mark class="gap">one</mark>';
    expect(toProseHtml(`a ${gap}, \`b ${gap}\``, 3)).toBe(`<p>a ${gap}, <code>b ${gap}</code></p>\n`);
    expect(toProseHtml(`$y=${gap}$`, 3)).toContain('<menclose notation="box">');
  });

  test('keeps tables, code and lists', () => {
    const html = toProseHtml('| a |\n|---|\n| 1 |\n\n```js\nx < 1\n```\n\n- b', 3);
    expect(html).toContain('<td>1</td>');
    expect(html).toContain('<code class="language-js">x &lt; 1\n</code>');
    expect(html).toContain('<li>b</li>');
  });
});

test.each([
  ['# One\n\n- **two**\n- `three` & <b>four</b>', 80, 'One two three & four'],
  ['<script>x()</script>\n\n$a<b$', 80, 'a<b'],
  ['One two three', 10, 'One two…'],
  ['One two three', 13, 'One two three'],
  ['One. Two. Three', 10, 'One. Two…'],
  ['Onetwothree', 8, 'Onetwot…'],
  ['', 8, ''],
])('%j in a line of %i characters is %j', (markdown, most, line) => {
  expect(toPlainLine(markdown, most)).toBe(line);
});
