import type { RecordId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { SafeHtml } from '../../core/base/prose.ts';
import type { LogVisibility } from '../../core/evidence/decisions/decisionLog.ts';

/** A decision as a published log lists it. `decidedOn` is `YYYY-MM-DD`; what is not said is null. */
export type ListedDecision = {
  readonly id: RecordId;
  readonly number: number;
  readonly title: string;
  readonly status: string;
  readonly decidedOn: string | null;
  /** The option that was chosen. */
  readonly outcome: string | null;
  /** How often somebody asked to decide it again. */
  readonly reopenings: number;
  /** The decision that took its place, where the log shows it. */
  readonly supersededBy: { readonly id: RecordId; readonly number: number } | null;
};

/** A part of a published decision log as anybody reads it, narrowed to the words that were looked for. */
export type ReadableLog = {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly visibility: LogVisibility;
  readonly publishedAt: Instant;
  /** How many decisions it shows in all. */
  readonly size: number;
  /** How many of them hold the words. */
  readonly found: number;
  /** Those of the part, the newest first. */
  readonly decisions: readonly ListedDecision[];
};

/** One published decision, its texts in safe HTML; '' where a part says nothing. */
export type ReadDecision = ListedDecision & {
  readonly context: SafeHtml;
  readonly drivers: SafeHtml;
  readonly because: SafeHtml;
  readonly consequences: SafeHtml;
  readonly options: readonly { readonly option: string; readonly for: SafeHtml; readonly against: SafeHtml }[];
  readonly deciders: readonly string[];
  readonly dissent: readonly { readonly who: string; readonly what: SafeHtml }[];
  readonly reviewOn: string | null;
  readonly supersedes: { readonly id: RecordId; readonly number: number } | null;
};

/** The address of a published log, and of what it is also to be had as. */
export const logPath = (slug: string, part: '' | '/feed.xml' | '/log.json' | '/log.md' = ''): string =>
  `/log/${slug}${part}`;

/** The address that answers "already decided": one decision of a published log. */
export const decisionPath = (slug: string, id: RecordId, part: '' | '.md' = ''): string => `/log/${slug}/${id}${part}`;

/** Where somebody with an account says what is wrong with a published log. */
export const reportLogPath = (slug: string): string => `/report/log/${slug}`;
