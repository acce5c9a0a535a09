import katex from 'katex';
import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import {
  blockTags,
  escapeHtml,
  inlineTags,
  proseAttributes,
  proseSyntax,
  safeClass,
  safeLink,
  type SafeHtml,
} from '../../core/base/prose.ts';
import { countMarks, mostMarks } from './marks.ts';

/** How deep the headings within a text stand on its page; they all stand alike. */
export type HeadingLevel = 2 | 3;

/**
 * Markdown from anybody as HTML that needs no script and can do nothing but be read: no script, style, form, frame or id,
 * and pictures only over https. Formulas are MathML. It may hold list items without their list, so its place is directly
 * in a section or an article, where they cannot end a list around it.
 */
export const toProseHtml = (markdown: string, headings: HeadingLevel): SafeHtml =>
  sanitise(markdown, headings).replaceAll(formula, (_, block: string | undefined, tex: string) =>
    drawFormula(unescapeText(tex), block === undefined ? 'inline' : 'block'),
  ) as SafeHtml;

/** Markdown as one line of plain text of at most `most` characters, cut between words. */
export function toPlainLine(markdown: string, most: number): string {
  const html = sanitise(markdown.slice(0, most * markedUp), 3)
    .replaceAll(inlineTag, '')
    .replaceAll(/<[^>]*>/g, ' ');
  const line = unescapeText(html).replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const words = line.slice(0, most).replace(/\s+\S*$|\S$/u, '');
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
}

/** How much longer Markdown is than what is left of it as plain text, at most; the rest is not read. */
const markedUp = 8;

/** Elements within elements, at most. */
const deepest = 40;

/** No element of anybody's own MathML passes here; formulas are drawn afterwards. */
const sanitise = (markdown: string, headings: HeadingLevel): string =>
  sanitizeHtml(parse(markdown), {
    allowedTags: [...inlineTags, ...blockTags],
    allowedAttributes: { '*': [...proseAttributes, ...ownAttributes] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nestingLimit: deepest,
    transformTags: { '*': (tagName, attribs) => tidy(tagName, attribs, headings) },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs['src'] === undefined,
  });

const parser = new Marked(proseSyntax);

/** Marks by the thousand, or as many within marks, are more than the parser can hold; then they are letters. */
function parse(markdown: string): string {
  if (countMarks(markdown) > mostMarks) return toLetters(markdown);
  try {
    return parser.parse(markdown, { async: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return toLetters(markdown);
  }
}

/** Markdown as it is written, where it is more than is read. */
export const toLetters = (markdown: string): SafeHtml => `<p>${escapeHtml(markdown)}</p>` as SafeHtml;

const ownAttributes = ['rel', 'loading', 'referrerpolicy', 'tabindex'];

function tidy(tagName: string, attribs: sanitizeHtml.Attributes, headings: HeadingLevel): sanitizeHtml.Tag {
  const kept = Object.fromEntries(Object.entries(attribs).filter(([name, value]) => isKept(tagName, name, value)));
  if (tagName === 'a' && 'href' in kept) return { tagName, attribs: { ...kept, rel: 'nofollow ugc noopener' } };
  // It scrolls where it is too wide, also by keyboard.
  if (tagName === 'table') return { tagName, attribs: { ...kept, tabindex: '0' } };
  if (tagName !== 'img') return { tagName: /^h[1-6]$/.test(tagName) ? `h${headings}` : tagName, attribs: kept };
  return { tagName, attribs: { alt: '', ...kept, loading: 'lazy', referrerpolicy: 'no-referrer' } };
}

function isKept(tagName: string, name: string, value: string): boolean {
  if (name === 'class') return safeClass.test(value);
  if (name === 'href') return tagName === 'a' && safeLink.test(value);
  if (name === 'src') return tagName === 'img' && /^https:\/\//i.test(value);
  return proseAttributes.includes(name);
}

/** A formula on its own with more TeX than this may be too wide for a phone; then it scrolls, also by keyboard. */
const longestStill = 30;

const formula = /<span class="math( block)?">([^<]*)<\/span>/g;

function drawFormula(tex: string, display: 'inline' | 'block'): string {
  try {
    const drawn = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: display === 'block',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 200,
      maxSize: 20,
    });
    const still = drawn.replaceAll(/ style="[^"]*"|<annotation .*?<\/annotation>/gs, '');
    return display === 'block' && tex.length > longestStill ? still.replace('<math ', '<math tabindex="0" ') : still;
  } catch (error) {
    if (!(error instanceof katex.ParseError || error instanceof RangeError)) throw error;
    return `<code>${escapeHtml(tex)}</code>`;
  }
}

const inlineTag = new RegExp(`</?(?:a|${inlineTags.filter((tag) => tag !== 'br').join('|')})\\b[^>]*>`, 'g');

const unescapeText = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
