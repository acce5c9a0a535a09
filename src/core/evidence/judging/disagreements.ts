import { type Day, parseDay } from '../../base/day.ts';
import type { RecordId } from '../../base/id.ts';
import { valuesOf } from '../../ledger/kind.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { disagreement } from '../kinds/judging/disagreement.ts';
import type { Finding } from '../rules/base/judge.ts';

/** Somebody's reason why a rule does not hold: of one record, or of all where `about` is null. It holds up to a day, or for good. */
export type Disagreement = {
  readonly id: RecordId;
  readonly rule: string;
  readonly about: RecordId | null;
  readonly because: string;
  readonly until: Day | null;
};

/** Findings that a disagreement sets apart. */
export type Apart = { readonly disagreement: Disagreement; readonly findings: readonly Finding[] };

/** The disagreements among records, the last word last. */
export const disagreementsIn = (records: readonly LedgerRecord[]): readonly Disagreement[] =>
  records
    .filter(({ kind }) => kind === disagreement.name)
    .toSorted(byChange)
    .map(disagreementOf);

/** In the order in which records were said. */
export const byChange = (one: LedgerRecord, other: LedgerRecord): number =>
  one.changedAt - other.changedAt || (one.id < other.id ? -1 : 1);

/** What a record of a disagreement says. */
export function disagreementOf({ id, fields }: Pick<LedgerRecord, 'id' | 'fields'>): Disagreement {
  const { rule = '', about = [], because = '', until } = valuesOf(disagreement, fields);
  return { id, rule, about: about[0] ?? null, because, until: parseDay(until ?? '') ?? null };
}

/** Findings that stand, and those that somebody disagrees with on that day, by disagreement. What is said of one record comes before what is said of all. */
export function setApart(
  findings: readonly Finding[],
  disagreements: readonly Disagreement[],
  today: Day,
): { readonly open: readonly Finding[]; readonly apart: readonly Apart[] } {
  const inForce = disagreements.filter((one) => isInForce(one, today));
  const byTarget = new Map(inForce.map((one) => [targetOf(one), one]));
  const disputed = new Set(inForce.map(({ rule }) => rule));
  const apart = new Map<Disagreement, Finding[]>();
  const open = findings.filter((finding) => {
    if (!disputed.has(finding.rule)) return true;
    const about = finding.record?.id ?? null;
    const said =
      byTarget.get(targetOf({ rule: finding.rule, about })) ?? byTarget.get(targetOf({ ...finding, about: null }));
    if (said === undefined) return true;
    const its = apart.get(said);
    if (its === undefined) apart.set(said, [finding]);
    else its.push(finding);
    return false;
  });
  return { open, apart: [...apart].map(([one, set]) => ({ disagreement: one, findings: set })) };
}

/** Whether a disagreement holds on a day. */
export const isInForce = ({ until }: Pick<Disagreement, 'until'>, today: Day): boolean =>
  until === null || today <= until;

/** Whether two disagreements are about the same, so that the later takes the place of the earlier. */
export const isSameTarget = (one: Target, other: Target): boolean => targetOf(one) === targetOf(other);

type Target = Pick<Disagreement, 'rule' | 'about'>;

const targetOf = ({ rule, about }: Target): string => `${rule} ${about ?? ''}`;
