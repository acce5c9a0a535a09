import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listFindings as endpoint } from '../../../contract/evidence/judging.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Apart } from '../../../core/evidence/judging/disagreements.ts';
import { countByWeight, groupByRule } from '../../../core/evidence/judging/grouping.ts';
import type { Finding } from '../../../core/evidence/rules/base/judge.ts';
import { findRule, rules } from '../../../core/evidence/rules/rules.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../../ledger/refusals.ts';
import { judgeLedger } from './judgeLedger.ts';
import { showAsked, showDisagreement, showFinding, showRule } from './shown.ts';

/** Of each rule so many findings at most; its own page tells more. */
const mostOfRule = 10;

/** What the rules find missing in the ledger, or in one record of it. */
export async function listFindings(
  context: Context,
  { recordId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record'>> {
  const { store, scope } = context;
  if (recordId !== undefined && (await findRecord(store.db, scope, recordId)) === undefined) return noRecord();
  const { records, judged, whole, open, apart } = await judgeLedger(context);
  const byId = new Map(records.map((record) => [record.id, record]));
  const found = aboutOne(open, recordId);
  return {
    records: judged,
    whole,
    counts: countByWeight(found),
    groups: groupByRule(found, rules).map(({ rule, findings }) => ({ rule: showAsked(rule), ...showFirst(findings) })),
    setApart: apart.flatMap(({ disagreement, findings }: Apart) => {
      const rule = findRule(disagreement.rule);
      const its = aboutOne(findings, recordId);
      return rule === undefined || its.length === 0
        ? []
        : [{ rule: showRule(rule), disagreement: showDisagreement(disagreement, byId), ...showFirst(its) }];
    }),
  };
}

const aboutOne = (findings: readonly Finding[], id: RecordId | undefined): readonly Finding[] =>
  id === undefined ? findings : findings.filter(({ record }) => record?.id === id);

const showFirst = (findings: readonly Finding[]) => ({
  count: findings.length,
  findings: findings.slice(0, mostOfRule).map(showFinding),
});
