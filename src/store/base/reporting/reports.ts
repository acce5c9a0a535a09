import type { ReportId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { ReportDecision, TakenDown } from '../../../core/base/report.ts';

/** So many reports, decided or not. */
export type ReportPage = { readonly state: 'open' | 'decided'; readonly offset: number; readonly limit: number };

/** A report, and what came of it. */
export type Decision = { readonly id: ReportId; readonly decision: ReportDecision; readonly at: Instant };

type Row = { readonly taken_down_at: Instant | null; readonly taken_down_reason: string | null };

/** Why what a row publishes was taken down; null where it was not. */
export const takenDownOf = ({ taken_down_at: at, taken_down_reason: reason }: Row): TakenDown | null =>
  at === null ? null : { at, reason: reason ?? '' };
