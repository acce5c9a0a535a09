import DOMPurify, { type Config } from 'dompurify';
import { Marked, type Tokens, type TokenizerAndRendererExtension } from 'marked';
import { gapsInCode, gapsInTex } from './text/gaps.ts';

/**
 * Markdown from anybody as HTML that can do nothing but be read: no script, style, form, frame, id or foreign markup.
 * Formulas come out as `<span class="math">` with their TeX as text. The only place where such HTML is made.
 */
export function toSafeHtml(markdown: string): string {
  install();
  return DOMPurify.sanitize(parser.parse(markdown, { async: false }), allowed);
}

/** `toSafeHtml` for one line of a list: text and marks, no blocks, images or links. */
export function toSafeLine(markdown: string): string {
  install();
  return DOMPurify.sanitize(parser.parse(markdown, { async: false }), allowedInLine)
    .replaceAll('class="math block"', 'class="math"')
    .replace(/\s+/g, ' ')
    .trim();
}

const inlineTags = 'b br code del em i kbd mark s small span strong sub sup u wbr'.split(' ');

const blockTags = (
  'a blockquote caption details div dd dl dt h1 h2 h3 h4 h5 h6 hr img li ol p ' +
  'pre rp rt ruby summary table tbody td tfoot th thead tr ul'
).split(' ');

const shared = {
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
} satisfies Config;

const allowed: Config = {
  ...shared,
  ALLOWED_TAGS: [...inlineTags, ...blockTags],
  ALLOWED_ATTR: 'align alt class colspan dir height href lang open rowspan scope src start title width'.split(' '),
  // DOMPurify lets any data: URL through for img; the hook below is stricter.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/|\/(?!\/)|#)/i,
};

const allowedInLine: Config = { ...shared, ALLOWED_TAGS: inlineTags, ALLOWED_ATTR: ['class', 'dir', 'lang'] };

const safeImage = /^(?:https:\/\/|\/(?!\/)|data:image\/(?:png|jpeg|gif|webp|avif);base64,)/i;
const safeClass = /^(?:gap|math|math block|language-[\w+#-]{1,30})$/;

let isInstalled = false;

/** DOMPurify has one list of hooks a page; it is filled at the first use. */
function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  DOMPurify.addHook('uponSanitizeAttribute', (node, event) => {
    const { attrName, attrValue } = event;
    if (attrName === 'class' && !safeClass.test(attrValue)) event.keepAttr = false;
    if (attrName === 'src' && !(node.nodeName === 'IMG' && safeImage.test(attrValue))) event.keepAttr = false;
    if (attrName === 'href' && /^data:/i.test(attrValue.trim())) event.keepAttr = false;
  });
  DOMPurify.addHook('afterSanitizeAttributes', (node) => {
    if (node.nodeName === 'A' && node.hasAttribute('href')) {
      node.setAttribute('target', '_blank');
      node.setAttribute('rel', 'noopener noreferrer nofollow');
    }
    if (node.nodeName === 'IMG') {
      node.setAttribute('loading', 'lazy');
      node.setAttribute('referrerpolicy', 'no-referrer');
      if (!node.hasAttribute('alt')) node.setAttribute('alt', '');
    }
  });
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

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

const mathOf = ({ name, level, start, shape }: Notation): TokenizerAndRendererExtension => ({
  name,
  level,
  start: (text) => text.match(start)?.index,
  tokenizer: (text) => {
    const [raw, one, other] = shape.exec(text) ?? [];
    return raw === undefined ? undefined : { type: name, raw, tex: gapsInTex((one ?? other ?? '').trim()) };
  },
  renderer: ({ ['tex']: tex }) =>
    name === 'mathInline'
      ? `<span class="math">${escapeHtml(String(tex))}</span>`
      : `<span class="math block">${escapeHtml(String(tex))}</span>`,
});

/** Code with its gaps marked; Markdown itself would show their HTML as letters. */
const renderer = {
  codespan: ({ text }: Tokens.Codespan): string => `<code>${gapsInCode(escapeHtml(text))}</code>`,
  code: ({ text, lang }: Tokens.Code): string => {
    const language = lang?.match(/^\S+/)?.[0];
    const attribute = language === undefined ? '' : ` class="language-${escapeHtml(language)}"`;
    return `<pre><code${attribute}>${gapsInCode(escapeHtml(text))}\n</code></pre>\n`;
  },
};

const parser = new Marked({ gfm: true, breaks: true, extensions: notations.map(mathOf), renderer });
