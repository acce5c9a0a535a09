import type { Instant } from '../../base/instant.ts';
import type { RecordId } from '../../base/id.ts';
import type { PublicForm } from './publicForm.ts';

/** Who reads a published decision log: everybody, or whoever has its address. */
export const logVisibilities = ['public', 'unlisted'] as const;

/** One of them. */
export type LogVisibility = (typeof logVisibilities)[number];

/** What is said of a decision log as a whole. `slug` is its address. */
export type DecisionLog = {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly visibility: LogVisibility;
  readonly publishedAt: Instant;
};

/** A decision as everybody reads it: the how-manieth of its log, which revision, and how often it was asked to be re-opened. */
export type PublishedDecision = PublicForm & {
  readonly id: RecordId;
  readonly number: number;
  readonly revision: number;
  readonly reopenings: number;
};

/** The most decisions that a log shows. */
export const mostPublished = 2_000;

/** Those of the decisions that hold all the words, the newest first. Looks into every text of each. */
export function searchDecisions(decisions: readonly PublishedDecision[], words: string): readonly PublishedDecision[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return decisions
    .filter((decision) => {
      const text = textOf(decision);
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((one, other) => other.number - one.number);
}

const textOf = ({ title, fields, names }: PublishedDecision): string =>
  `${title} ${JSON.stringify(Object.values(fields))} ${Object.values(names).join(' ')}`.toLowerCase();
