import { type Refusal, refuse } from '../../base/refusal.ts';

/** Text with gaps. A gap may hold further gaps; its numbers (from 1) say in which cards it is asked. */
export type ClozePart = string | Gap;

/** A part to be asked; `hint` stands in its place, and null shows three dots. */
export type Gap = {
  readonly numbers: readonly number[];
  readonly parts: readonly ClozePart[];
  readonly hint: string | null;
};

/** Why a text with gaps cannot be read. */
export type ClozeProblem = 'gap-unclosed' | 'gap-number' | 'gap-depth';

/** The highest gap number, and so the most cards that one note can ask by its gaps. */
const mostGaps = 500;

/** How many gaps may lie within each other. */
export const deepestGap = 16;

/** The parts of a text with gaps written `{{c1::answer}}`, `{{c1::answer::hint}}` or `{{c1,2::answer}}`. */
export function parseCloze(text: string): readonly ClozePart[] | Refusal<ClozeProblem> {
  const root: OpenGap = { numbers: [], parts: [], hint: null, start: 0 };
  const open: OpenGap[] = [root];
  let read = 0;
  for (const token of text.matchAll(marks)) {
    addText(innermost(open, root), text.slice(read, token.index));
    read = token.index + token[0].length;
    const problem = takeMark(token, open, root);
    if (problem !== undefined) return problem;
  }
  addText(innermost(open, root), text.slice(read));
  if (open.length === 1) return root.parts;
  const start = excerpt(text, innermost(open, root).start);
  return refuse('gap-unclosed', `The gap that begins with "${start}" is never closed. Write }} where it ends.`);
}

/** The numbers of all gaps, each once, in order. */
export function gapNumbers(parts: readonly ClozePart[]): readonly number[] {
  const numbers = new Set<number>();
  const collect = (part: ClozePart): void => {
    if (typeof part === 'string') return;
    for (const number of part.numbers) numbers.add(number);
    part.parts.forEach(collect);
  };
  parts.forEach(collect);
  return [...numbers].toSorted((one, other) => one - other);
}

/** The text with each gap replaced by what `show` makes of it; it gets the gap and the text filled into it. */
export const fillGaps = (parts: readonly ClozePart[], show: (gap: Gap, filled: string) => string): string =>
  parts.map((part) => (typeof part === 'string' ? part : show(part, fillGaps(part.parts, show)))).join('');

type OpenGap = {
  readonly numbers: readonly number[];
  readonly parts: ClozePart[];
  hint: string | null;
  readonly start: number;
};

const marks = /\{\{c(\d+(?:,\d+)*)::|\}\}|::/g;

const innermost = (open: readonly OpenGap[], root: OpenGap): OpenGap => open.at(-1) ?? root;

function takeMark(token: RegExpExecArray, open: OpenGap[], root: OpenGap): Refusal<ClozeProblem> | undefined {
  const [mark, numbers] = token;
  const gap = innermost(open, root);
  if (numbers !== undefined) return openGap(numbers, token, open);
  if (gap === root) addText(root, mark);
  else if (mark === '::') splitHint(gap);
  else closeGap(open, root);
  return undefined;
}

function openGap(written: string, token: RegExpExecArray, open: OpenGap[]): Refusal<ClozeProblem> | undefined {
  const numbers = written.split(',').map(Number);
  const wrong = numbers.find((number) => number < 1 || number > mostGaps);
  if (wrong !== undefined) {
    return refuse('gap-number', `A gap is numbered c${wrong}. Number gaps from c1 to c${mostGaps}.`);
  }
  if (open.length > deepestGap) {
    const start = excerpt(token.input, token.index);
    return refuse(
      'gap-depth',
      `The gap that begins with "${start}" lies within ${deepestGap} others. Close some of them with }} first.`,
    );
  }
  open.push({ numbers, parts: [], hint: null, start: token.index });
  return undefined;
}

function splitHint(gap: OpenGap): void {
  gap.hint = gap.hint === null ? '' : `${gap.hint}::`;
}

function closeGap(open: OpenGap[], root: OpenGap): void {
  const closed = open.pop();
  if (closed === undefined) return;
  const outer = innermost(open, root);
  const gap: Gap = { numbers: closed.numbers, parts: closed.parts, hint: closed.hint };
  if (outer.hint === null) outer.parts.push(gap);
  else
    addText(
      outer,
      fillGaps([gap], (_, filled) => filled),
    );
}

function addText(gap: OpenGap, text: string): void {
  if (text === '') return;
  if (gap.hint === null) gap.parts.push(text);
  else gap.hint += text;
}

const excerpt = (text: string, start: number): string => {
  const shown = text.slice(start, start + 30).split('\n', 1)[0] ?? '';
  return start + shown.length < text.length ? `${shown}…` : shown;
};
