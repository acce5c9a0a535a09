import type { Token, Tokens } from 'marked';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import {
  nameOfPart,
  type Paragraph,
  type WrittenCase,
  type WrittenPacket,
  type WrittenPart,
} from '../../../core/evidence/packet/written/base/written.ts';
import { readBlocks } from './text/blocks.ts';

/** A case and a part while their lines follow one another. */
type OpenedCase = Omit<WrittenCase, 'labels' | 'paragraphs'> & {
  readonly labels: Set<string>;
  readonly paragraphs: Paragraph[];
};
type OpenedPart = Omit<WrittenPart, 'cases' | 'paragraphs' | 'text'> & {
  readonly cases: OpenedCase[];
  readonly paragraphs: Paragraph[];
  text: string;
};

/**
 * A packet that somebody wrote as Markdown: `#` its title, `##` its parts, `###` its cases. What is quoted, code, tables
 * and pictures say nothing in the words of the writer and are passed over. Places are in UTF-16 units of the text.
 */
export function readPacketMarkdown(markdown: string): WrittenPacket | Refusal<'runs-on'> {
  // The parser drops returns, and every place after one would be too far to the front.
  const blocks = readBlocks(markdown.replaceAll('\r\n', ' \n').replaceAll('\r', '\n'));
  if (blocks === undefined) return runsOn;
  const parts: OpenedPart[] = [];
  let title: string | null = null;
  let at = 0;
  for (const token of blocks) {
    const start = at;
    at += token.raw.length;
    const heading = headingIn(token);
    if (heading?.depth === 1 && title === null) title = heading.text;
    else if (heading !== undefined && heading.depth <= 2) parts.push(openPart(heading.text, start, token));
    else follow(parts.at(-1), { token, start });
  }
  return { title, parts };
}

const runsOn = refuse(
  'runs-on',
  'A part of it runs on for so many lines that it cannot be read. Put an empty line or a heading in between.',
);

const openPart = (heading: string, start: number, { raw }: Token): OpenedPart => ({
  heading,
  name: nameOfPart(heading),
  start,
  end: start + raw.trimEnd().length,
  cases: [],
  paragraphs: [],
  text: '',
});

type Line = { readonly token: Token; readonly start: number };

/** A line beneath the heading of a part. */
function follow(part: OpenedPart | undefined, line: Line): void {
  if (part === undefined) return;
  part.text += line.token.raw;
  const heading = headingIn(line.token);
  if (heading?.depth === 3 && part.name === 'cases') {
    const end = line.start + line.token.raw.trimEnd().length;
    part.cases.push({ heading: heading.text, start: line.start, end, labels: new Set(), paragraphs: [] });
    return;
  }
  const open = part.cases.at(-1);
  if (heading !== undefined) open?.labels.add(heading.text.toLowerCase());
  for (const paragraph of paragraphsIn(line)) {
    const label = labelIn(paragraph.text);
    if (label === undefined) (open?.paragraphs ?? part.paragraphs).push(paragraph);
    else open?.labels.add(label);
  }
}

/** A heading, without comments and marks. */
function headingIn(token: Token): { readonly depth: number; readonly text: string } | undefined {
  if (token.type !== 'heading') return undefined;
  const { depth, text } = token as Tokens.Heading;
  return { depth, text: text.replaceAll(/<!--[\s\S]*?(?:-->|$)|[*_`]/g, '').trim() };
}

/** What is said in a paragraph, or in each item of a list. The caption of a table is none. */
function paragraphsIn({ token, start }: Line): readonly Paragraph[] {
  if (token.type === 'list')
    return linesOf(token.raw).flatMap(({ text, from }) => trimmed(text.replace(bullet, ''), start + from, text));
  return token.type === 'paragraph' && !/^\*[^*]+\*\s*$/.test(token.raw) ? trimmed(token.raw, start, token.raw) : [];
}

const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/;

/** A stretch of a text without the space around it, and without what was cut off at its front. */
function trimmed(text: string, start: number, whole: string): readonly Paragraph[] {
  const inner = text.trim();
  if (inner === '') return [];
  const from = start + whole.indexOf(inner);
  return [{ text: inner, start: from, end: from + inner.length }];
}

/** Lines with where each begins. */
function linesOf(raw: string): readonly { readonly text: string; readonly from: number }[] {
  let from = 0;
  return raw.split('\n').map((text) => {
    const line = { text, from };
    from += text.length + 1;
    return line;
  });
}

/** The label of a line such as "**Changed on:** 3 March". */
const labelIn = (text: string): string | undefined => /^\*\*([^*:]+):?\*\*:?\s/.exec(text)?.[1]?.trim().toLowerCase();
