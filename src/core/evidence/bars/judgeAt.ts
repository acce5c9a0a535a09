import { type Apart, disagreementsIn, setApart } from '../judging/disagreements.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { type Finding, judge, type Judgement, type Measure } from '../rules/base/judge.ts';
import { type Bar, barRules } from './bar.ts';
import { foundAt, type Readiness, readinessOf } from './readiness.ts';

/** How records stand before a bar: what its rules find, apart from what somebody disagrees with. */
export type JudgedAt = {
  readonly readiness: Readiness;
  readonly open: readonly Finding[];
  readonly apart: readonly Apart[];
};

/** Judges records by a bar, by its own thresholds before those of the workspace. */
export function judgeAt(bar: Bar, records: readonly LedgerRecord[], measure: Omit<Measure, 'rules'>): JudgedAt {
  const by = { ...measure, rules: barRules(bar), limits: { ...measure.limits, ...bar.limits } };
  return holdAgainst(bar, { records, judgement: judge(records, by), measure: by });
}

/** Records with how they were judged, and by what: all rules of a bar are among its rules. */
export type Held = {
  readonly records: readonly LedgerRecord[];
  readonly judgement: Judgement;
  readonly measure: Measure;
};

/** The same of records that were judged already: only rules to which the bar gives another threshold are asked anew. */
export function holdAgainst(bar: Bar, { records, judgement, measure }: Held): JudgedAt {
  const found = foundAt(bar, judgement, measure);
  const { open, apart } = setApart(found.findings, disagreementsIn(records), measure.today);
  return { readiness: readinessOf({ ...found, findings: open }, bar), open, apart };
}
