import { isRefusal, type Refusal, refuse } from '../../base/refusal.ts';
import { type ClozePart, type ClozeProblem, fillGaps, gapNumbers, parseCloze } from './cloze.ts';
import type { NoteContent, NoteKind } from '../note.ts';

/** What one card shows, in Markdown. `typed` is the text to be typed, or null where nothing is. */
export type Face = { readonly question: string; readonly answer: string; readonly typed: string | null };

/** Why a note asks no cards. */
export type CardsProblem = ClozeProblem | 'no-gap';

/** The ordinals of the cards that a note asks, in order. */
export const ordinalsOf = (content: NoteContent): readonly number[] | Refusal<CardsProblem> =>
  ordinalsByKind[content.kind](content);

/** The two sides of the card with that ordinal. A gap that is no longer there leaves a question without gaps. */
export const faceOf = (content: NoteContent, ordinal: number): Face => facesByKind[content.kind](content, ordinal);

const ordinalsByKind = {
  basic: () => [0],
  reversed: () => [0, 1],
  typed: () => [0],
  cloze: clozeOrdinals,
} as const satisfies Record<NoteKind, (content: NoteContent) => readonly number[] | Refusal<CardsProblem>>;

const facesByKind = {
  basic: ({ front, back }) => ({ question: front, answer: back, typed: null }),
  reversed: ({ front, back }, ordinal) =>
    ordinal === 1 ? { question: back, answer: front, typed: null } : { question: front, answer: back, typed: null },
  typed: ({ front, back }) => ({ question: front, answer: back, typed: back }),
  cloze: clozeFace,
} as const satisfies Record<NoteKind, (content: NoteContent, ordinal: number) => Face>;

function clozeOrdinals({ front }: NoteContent): readonly number[] | Refusal<CardsProblem> {
  const parts = parseCloze(front);
  if (isRefusal(parts)) return parts;
  const numbers = gapNumbers(parts);
  if (numbers.length > 0) return numbers.map((number) => number - 1);
  return refuse('no-gap', 'This note has no gap. Write one as {{c1::answer}} or {{c1::answer::hint}}.');
}

function clozeFace({ front, back }: NoteContent, ordinal: number): Face {
  const parts = parseCloze(front);
  if (isRefusal(parts)) return { question: front, answer: withBack(front, back), typed: null };
  const number = ordinal + 1;
  return { question: askGap(parts, number), answer: withBack(answerGap(parts, number), back), typed: null };
}

const askGap = (parts: readonly ClozePart[], number: number): string =>
  fillGaps(parts, ({ numbers, hint }, filled) => (numbers.includes(number) ? mark(`[${hint || '…'}]`) : filled));

const answerGap = (parts: readonly ClozePart[], number: number): string =>
  fillGaps(parts, ({ numbers }, filled) => (numbers.includes(number) ? mark(filled) : filled));

const mark = (text: string): string => `<mark class="gap">${text}</mark>`;

const withBack = (text: string, back: string): string => (back.trim() === '' ? text : `${text}\n\n${back}`);
