import { Marked, type Token, type Tokens } from 'marked';
import { safeLink } from '../../../../core/base/prose.ts';
import { countMarks, mostMarks } from '../../../base/marks.ts';

/** Text that is written in one way; `href` where it leads somewhere. */
export type Run = { readonly text: string; readonly style?: Style; readonly href?: string };

/** How a run stands out. */
type Style = 'strong' | 'emphasis' | 'code';

/** What prose is made of, where it does not become HTML. */
export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly ProseBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly ProseBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'rows';
      readonly head: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
    };

const parser = new Marked({ gfm: true, breaks: true });

/**
 * Markdown as blocks of runs. Headings are bold paragraphs, pictures their words, and HTML is letters; so are marks by the
 * thousand, or as many within marks, which are more than the parser can hold.
 */
export function readProse(markdown: string): readonly ProseBlock[] {
  if (countMarks(markdown) > mostMarks) return toLetters(markdown);
  try {
    return readBlocks(parser.lexer(markdown), 0);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return toLetters(markdown);
  }
}

const toLetters = (markdown: string): readonly ProseBlock[] => [{ kind: 'paragraph', runs: [{ text: markdown }] }];

/** Blocks within blocks, at most; what lies deeper is letters. */
const deepest = 6;

const readBlocks = (tokens: readonly Token[], depth: number): readonly ProseBlock[] =>
  depth > deepest
    ? [{ kind: 'paragraph', runs: [{ text: tokens.map(({ raw }) => raw).join('') }] }]
    : tokens.flatMap((token) => readBlock(token, depth));

function readBlock(token: Token, depth: number): readonly ProseBlock[] {
  const known = token as
    | Tokens.Heading
    | Tokens.List
    | Tokens.Blockquote
    | Tokens.Code
    | Tokens.Table
    | Tokens.Paragraph;
  switch (known.type) {
    case 'heading':
      return [{ kind: 'paragraph', runs: readRuns(known.tokens, 'strong') }];
    case 'list':
      return [
        {
          kind: 'list',
          ordered: known.ordered,
          items: known.items.map(({ tokens }) => readBlocks(tokens, depth + 1)),
        },
      ];
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(known.tokens, depth + 1) }];
    case 'code':
      return [{ kind: 'code', text: known.text }];
    case 'table':
      return [
        {
          kind: 'rows',
          head: known.header.map(({ tokens }) => readRuns(tokens)),
          rows: known.rows.map((row) => row.map(({ tokens }) => readRuns(tokens))),
        },
      ];
    case 'paragraph':
      return [{ kind: 'paragraph', runs: readRuns(known.tokens) }];
  }
  return readRest(token);
}

/** Lines of a list, and whatever has no shape of its own here. */
function readRest(token: Token): readonly ProseBlock[] {
  if (['space', 'hr', 'def', 'checkbox'].includes(token.type)) return [];
  const within = 'tokens' in token ? token.tokens : undefined;
  const runs = within === undefined ? [{ text: unescape(token.raw.trim()) }] : readRuns(within);
  return runs.some(({ text }) => text !== '') ? [{ kind: 'paragraph', runs }] : [];
}

/** The innermost way of standing out wins: no format here has to nest them. */
function readRuns(tokens: readonly Token[], style?: Style): readonly Run[] {
  return tokens.flatMap((token): readonly Run[] => {
    const within = 'tokens' in token ? token.tokens : undefined;
    if (token.type === 'strong') return readRuns(within ?? [], 'strong');
    if (token.type === 'em') return readRuns(within ?? [], 'emphasis');
    if (token.type === 'codespan') return [{ text: String(token['text']), style: 'code' }];
    if (token.type === 'br') return [{ text: '\n' }];
    if (token.type === 'link') return readLink(token as Tokens.Link, style);
    if (within !== undefined) return readRuns(within, style);
    const text = unescape('text' in token ? String(token['text']) : token.raw);
    return [style === undefined ? { text } : { text, style }];
  });
}

const readLink = ({ href, tokens }: Tokens.Link, style?: Style): readonly Run[] =>
  readRuns(tokens, style).map((run) =>
    /^(?:https?|mailto):/i.test(href) && safeLink.test(href) ? { ...run, href } : run,
  );

/** The names of letters that people write in Markdown; the rest stays as it is written. */
const unescape = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => letters[name] ?? '');

const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
