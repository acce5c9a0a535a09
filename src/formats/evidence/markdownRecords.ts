import { type Day, formatDay } from '../../core/base/day.ts';
import { type Candidate, type Gathered, guessKind, mostCandidates } from '../../core/evidence/candidate.ts';
import { findKind } from '../../core/kinds.ts';
import { longestLine, longestProse } from '../../core/ledger/fields/read.ts';
import { noteFieldOf } from './noteField.ts';
import { findDay } from './writtenDay.ts';

/**
 * What a document of achievements holds, as people keep them: each outermost point is one, with what stands indented
 * below it; so is a heading with nothing but text under it. Dates in headings hold for what is under them.
 */
export function gatherMarkdown(text: string): Gathered {
  const entries = collect(readLines(text));
  const candidates = entries.flatMap(toCandidate);
  const bad = entries
    .filter(({ title }) => title.length > longestLine)
    .slice(0, mostCandidates)
    .map(({ line }) => ({
      line,
      message: `Line ${line} is longer than ${longestLine} characters. Begin it with one short line, and put the rest below it.`,
    }));
  return { candidates, bad, passedOver: 0 };
}

type Line = {
  readonly line: number;
  readonly depth: number;
  readonly shape: 'heading' | 'point' | 'text';
  readonly words: string;
};

/** What may become a record, while its notes are still being gathered. */
type Entry = {
  readonly line: number;
  readonly title: string;
  readonly under: readonly string[];
  readonly day: Day | undefined;
  readonly shape: 'heading' | 'point';
  readonly notes: string[];
  holdsPoints: boolean;
};

/** The lines that say something; code, comments and what stands at the very top between dashes say nothing here. */
function readLines(text: string): readonly Line[] {
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, '');
  const body = text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^---\n[^]*?\n---(?=\n|$)/, blank)
    .replaceAll(/^ {0,3}(```|~~~)[^]*?(?:\n {0,3}\1[^\n]*|$(?![^]))/gm, blank)
    .replaceAll(/<!--[^]*?(?:-->|$(?![^]))/g, blank);
  return body.split('\n').flatMap((written, at) => readLine(written, at + 1) ?? []);
}

function readLine(written: string, line: number): Line | undefined {
  const indent = written.replaceAll('\t', '    ').search(/\S/);
  if (indent < 0) return undefined;
  // No title is as long as this, and a stranger's line must not be looked through again and again.
  if (written.length > longestMarked)
    return { line, depth: indent, shape: /^\s*[-*+•]\s/.test(written) ? 'point' : 'text', words: written.trim() };
  const heading = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/.exec(written);
  if (heading !== null) {
    const words = plain((heading[2] ?? '').replace(/\s#+\s*$/, ''));
    return { line, depth: heading[1]?.length ?? 1, shape: 'heading', words };
  }
  if (/^\s*(?:[-*_]\s*){3,}$/.test(written)) return undefined;
  const point = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(written);
  const words = plain(point?.[1] ?? written);
  return words === '' ? undefined : { line, depth: indent, shape: point === null ? 'text' : 'point', words };
}

const longestMarked = 2_000;

function collect(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  const headings: { readonly depth: number; readonly entry: Entry }[] = [];
  let open: { readonly depth: number; readonly entry: Entry } | undefined;
  for (const { line, depth, shape, words } of lines) {
    const above = headings.at(-1)?.entry;
    if (shape === 'heading') {
      while ((headings.at(-1)?.depth ?? 0) >= depth) headings.pop();
      const parent = headings.at(-1)?.entry;
      if (parent !== undefined) parent.holdsPoints = true;
      const entry = begin({ line, words, shape }, parent);
      headings.push({ depth, entry });
      entries.push(entry);
      open = undefined;
    } else if (open !== undefined && (depth > open.depth || shape === 'text')) {
      open.entry.notes.push(shape === 'point' ? `- ${words}` : words);
    } else if (shape === 'point') {
      if (above !== undefined) above.holdsPoints = true;
      const entry = begin({ line, words, shape }, above);
      open = { depth, entry };
      entries.push(entry);
    } else above?.notes.push(words);
  }
  return entries;
}

type Beginning = { readonly line: number; readonly words: string; readonly shape: Entry['shape'] };

function begin({ line, words, shape }: Beginning, parent: Entry | undefined): Entry {
  const dated = words.length > longestMarked ? undefined : findDay(words);
  return {
    line,
    shape,
    title: dated?.rest ?? words,
    day: dated?.day ?? parent?.day,
    under: parent === undefined ? [] : [...parent.under, parent.title],
    notes: [],
    holdsPoints: false,
  };
}

/** A heading over points only says what they are about; one over nothing says nothing. */
function toCandidate({ line, title, under, day, shape, notes, holdsPoints }: Entry): readonly Candidate[] {
  const isTitle =
    title === '' || title.length > longestLine || (shape === 'heading' && (holdsPoints || notes.length === 0));
  if (isTitle) return [];
  const kind = findKind(guessKind(title) ?? under.map(guessKind).findLast((name) => name !== undefined) ?? 'impact');
  if (kind === undefined) return [];
  const note = noteFieldOf(kind);
  const text = notes.join('\n').slice(0, longestProse);
  return [
    {
      line,
      kind: kind.name,
      fields: {
        [kind.title]: title,
        ...(kind.day === null || day === undefined ? {} : { [kind.day]: formatDay(day) }),
        ...(note === undefined || text === '' ? {} : { [note]: text }),
      },
    },
  ];
}

/** A line without the marks that make it bold or a link. */
const plain = (words: string): string =>
  words
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/\*\*([^*]+)\*\*|__([^_]+)__|~~([^~]+)~~|`([^`]+)`/g, '$1$2$3$4')
    .replaceAll(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
