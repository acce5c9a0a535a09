import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getGapOfDay as endpoint } from '../../../contract/evidence/judging.ts';
import { groupByRule, pickGapOf } from '../../../core/evidence/judging/grouping.ts';
import { rules } from '../../../core/evidence/rules/rules.ts';
import type { Context } from '../../base/context.ts';
import { judgeLedger } from './judgeLedger.ts';
import { showFinding, showRule } from './shown.ts';

/** One finding to act on today. An empty ledger has none. */
export async function getGapOfDay(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { judged, today, open } = await judgeLedger(context);
  const picked = judged === 0 ? null : pickGapOf(today, groupByRule(open, rules));
  return { gap: picked === null ? null : { rule: showRule(picked.rule), finding: showFinding(picked.finding) } };
}
