import type { Instant } from '../../base/instant.ts';
import type { RecordId } from '../../base/id.ts';
import type { TakenDown } from '../../base/report.ts';
import { valuesOf } from '../../ledger/kind.ts';
import { decision } from '../kinds/judgement/decision.ts';
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
  /** Null unless whoever runs this Cairn took it from everybody. */
  readonly takenDown: TakenDown | null;
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

/** All that a published decision is found by, in small letters. */
export const wordsOf = ({ title, fields, names }: PublishedDecision): string =>
  `${title} ${JSON.stringify(Object.values(fields))} ${Object.values(names).join(' ')}`.toLowerCase();

/** The words that somebody looks for, each of which a decision has to hold. */
export const wantedWords = (asked: string): readonly string[] =>
  asked
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Which decision of a log took the place of which, by the id of the older; the newest counts. */
export const successorsOf = (decisions: readonly PublishedDecision[]): ReadonlyMap<RecordId, RecordId> =>
  new Map(
    decisions
      .toSorted((one, other) => one.number - other.number)
      .flatMap(({ id, fields }) => (valuesOf(decision, fields).supersedes ?? []).map((older) => [older, id] as const)),
  );
