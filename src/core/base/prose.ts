import { gapsInCode, gapsInTex } from './gaps.ts';

declare const safe: unique symbol;

/** HTML that can do nothing but be read. Only what sanitises text from people makes it. */
export type SafeHtml = string & { readonly [safe]: true };

/** The elements that people's text may hold within a line. */
export const inlineTags: readonly string[] = 'b br code del em i kbd mark s small span strong sub sup u wbr'.split(' ');

/** The elements it may hold elsewhere. */
export const blockTags: readonly string[] = (
  'a blockquote caption details div dd dl dt h1 h2 h3 h4 h5 h6 hr img li ol p ' +
  'pre rp rt ruby summary table tbody td tfoot th thead tr ul'
).split(' ');

/** The attributes that these elements keep; class, href and src only with a value that is safe. */
export const proseAttributes: readonly string[] =
  'align alt class colspan dir height href lang open rowspan scope src start title width'.split(' ');

/** A class that people's text may carry. */
export const safeClass: RegExp = /^(?:gap|math|math block|language-[\w+#-]{1,30})$/;

/** An address that a link may lead to. */
export const safeLink: RegExp = /^(?:https?:|mailto:|\/(?![/\\])|#)/i;

/** `text` as it stands in HTML, in an element or an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A way of writing formulas: where it may start, and its whole shape with the TeX as first group. */
type Notation = {
  readonly name: string;
  readonly level: 'inline' | 'block';
  readonly start: RegExp;
  readonly shape: RegExp;
};

const notations: readonly Notation[] = [
  { name: 'mathBlock', level: 'block', start: /\$\$|\\\[/, shape: /^(?:\$\$([^$]+?)\$\$|\\\[([\s\S]+?)\\\])(?:\n|$)/ },
  { name: 'mathDisplay', level: 'inline', start: /\$\$|\\\[/, shape: /^(?:\$\$([^$]+?)\$\$|\\\[([\s\S]+?)\\\])/ },
  // As in Pandoc: no space inside the dollars and no digit after them, so that "$5 and $6" stays money;
  // but for a space behind a brace, which keeps it apart from the end of a gap.
  {
    name: 'mathInline',
    level: 'inline',
    start: /\$|\\\(/,
    shape: /^(?:\$(?!\s)((?:[^$\\\n]|\\[^\n])+?)(?:(?<!\s)|(?<=\} ))\$(?!\d)|\\\(([\s\S]+?)\\\))/,
  },
];

type Formula = { readonly type: string; readonly raw: string; readonly tex: string };

const formulaOf = ({ name, level, start, shape }: Notation) => ({
  name,
  level,
  start: (text: string): number | undefined => text.match(start)?.index,
  tokenizer: (text: string): Formula | undefined => {
    const [raw, one, other] = shape.exec(text) ?? [];
    return raw === undefined ? undefined : { type: name, raw, tex: gapsInTex((one ?? other ?? '').trim()) };
  },
  renderer: ({ tex }: { readonly tex?: unknown }): string =>
    name === 'mathInline'
      ? `<span class="math">${escapeHtml(String(tex))}</span>`
      : `<span class="math block">${escapeHtml(String(tex))}</span>`,
});

/** Code with its gaps marked; Markdown itself would show their HTML as letters. */
const codeRenderer = {
  codespan: ({ text }: { readonly text: string }): string => `<code>${gapsInCode(escapeHtml(text))}</code>`,
  code: ({ text, lang }: { readonly text: string; readonly lang?: string | undefined }): string => {
    const language = lang?.match(/^\S+/)?.[0];
    const attribute = language === undefined ? '' : ` class="language-${escapeHtml(language)}"`;
    return `<pre><code${attribute}>${gapsInCode(escapeHtml(text))}\n</code></pre>\n`;
  },
};

/**
 * The Markdown of Cairn, as `marked` takes it: GitHub's, where a line break breaks the line, code may have gaps, and
 * formulas come out as `<span class="math">` with their TeX as text. What comes out is not safe yet.
 */
export const proseSyntax = { gfm: true, breaks: true, extensions: notations.map(formulaOf), renderer: codeRenderer };
