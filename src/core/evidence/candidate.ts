import type { Day } from '../base/day.ts';
import type { RecordId } from '../base/id.ts';
import type { Fields } from '../ledger/fields/value.ts';

/** What a line of a file may become: a draft, which counts for nothing until its owner keeps it. `line` counts from 1. */
export type Candidate = {
  readonly line: number;
  readonly kind: string;
  readonly fields: Fields;
  /** What it links to, by field, as the file names it: which records these are is found out where they lie. */
  readonly named?: Readonly<Record<string, string>>;
  /** The record that it was in the ledger that it comes from. */
  readonly was?: { readonly id: RecordId; readonly standing: 'draft' | 'kept' };
};

/** A line that could not be read, and what to do about it. */
export type BadLine = { readonly line: number; readonly message: string };

/** What a file holds: candidates, lines that could not be read, and how many entries are about nothing to keep. */
export type Gathered = {
  readonly candidates: readonly Candidate[];
  readonly bad: readonly BadLine[];
  readonly passedOver: number;
};

/** The days of a calendar that are looked at, both ends among them. */
export type Span = { readonly from: Day; readonly to: Day };

/** The most candidates of one file. */
export const mostCandidates = 2_000;

/** The kind that a text seems to be about, by the words in it; undefined where none stands out. */
export const guessKind = (text: string): string | undefined => signs.find(([, sign]) => sign.test(text))?.[0];

const signs: readonly (readonly [kind: string, sign: RegExp])[] = [
  ['one-to-one', /\b(?:1[:\-–/]1|1 ?on ?1|one[- ](?:on|to)[- ]one)s?\b/i],
  ['decision', /\b(?:decisions?|decided|steering|go[ /-]no[ -]go|sign-?off|adr)\b/i],
  ['friction', /\b(?:frictions?|conflicts?|disagreements?|escalations?)\b/i],
  ['help', /\b(?:helped|unblocked|mentored|supported)\b/i],
];
