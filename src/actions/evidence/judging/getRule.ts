import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getRule as endpoint } from '../../../contract/evidence/judging.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { disagreementsIn } from '../../../core/evidence/judging/disagreements.ts';
import { showExample } from '../../../core/evidence/judging/examples.ts';
import { inForce } from '../../../core/evidence/judging/limits.ts';
import { judgeSketch } from '../../../core/evidence/rules/base/judgeSketch.ts';
import { findRule } from '../../../core/evidence/rules/rules.ts';
import type { Context } from '../../base/context.ts';
import { judgeLedger } from './judgeLedger.ts';
import { noRule } from './refusals.ts';
import { showAsked, showDisagreement, showFinding } from './shown.ts';

const mostShown = 200;

/** One rule: why it is there, what it compares with, how it looks, and what it finds. */
export async function getRule(
  context: Context,
  { rule: id }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-rule'>> {
  const rule = findRule(id);
  if (rule === undefined) return noRule();
  const { records, open } = await judgeLedger(context);
  const byId = new Map(records.map((record) => [record.id, record]));
  const found = open.filter((finding) => finding.rule === id);
  return {
    ...showAsked(rule),
    reason: rule.reason,
    about: rule.about === 'ledger' ? null : rule.about,
    thresholds: [...inForce(rule.limits ?? [], records)],
    passes: [...showExample(rule.passes)],
    fails: [...showExample(rule.fails)],
    says: judgeSketch(rule, rule.fails).map(({ message, next }) => ({ message, next })),
    count: found.length,
    findings: found.slice(0, mostShown).map(showFinding),
    disagreements: disagreementsIn(records)
      .filter((one) => one.rule === id)
      .map((one) => showDisagreement(one, byId)),
  };
}
