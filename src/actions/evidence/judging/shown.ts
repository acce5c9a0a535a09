import type { Disagreement } from '../../../core/evidence/judging/disagreements.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Finding } from '../../../core/evidence/rules/base/judge.ts';
import type { Rule } from '../../../core/evidence/rules/base/rule.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { shownOf } from '../../ledger/shown.ts';

/** A rule in a few words. */
export const showRule = ({ id, name, weight, concept }: Pick<Rule, 'id' | 'name' | 'weight' | 'concept'>) => ({
  id,
  name,
  weight,
  concept,
});

/** The same with what a committee asks where it does not hold. */
export const showAsked = (rule: Rule) => ({ ...showRule(rule), question: rule.question });

/** A finding beside its rule. */
export const showFinding = ({ record, field, message, next }: Finding) => ({ record, field, message, next });

/** A disagreement with the record it is about, where that is among the records. */
export function showDisagreement(
  { id, about, because, until }: Disagreement,
  records: ReadonlyMap<RecordId, LedgerRecord>,
) {
  const record = about === null ? undefined : records.get(about);
  return { id, about: record === undefined ? null : shownOf(record), because, until };
}
