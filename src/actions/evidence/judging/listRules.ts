import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listRules as endpoint } from '../../../contract/evidence/judging.ts';
import { disagreementsIn } from '../../../core/evidence/judging/disagreements.ts';
import { inForce, limitsIn } from '../../../core/evidence/judging/limits.ts';
import { type ThresholdName, thresholds } from '../../../core/evidence/rules/base/thresholds.ts';
import { rules } from '../../../core/evidence/rules/rules.ts';
import type { Context } from '../../base/context.ts';
import { judgeLedger } from './judgeLedger.ts';
import { showRule } from './shown.ts';

/** Every rule, how often it finds something, and every number that rules compare with. */
export async function listRules(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { records, open } = await judgeLedger(context);
  const found = Map.groupBy(open, ({ rule }) => rule);
  const disputed = new Set(disagreementsIn(records).map(({ rule }) => rule));
  const own = limitsIn(records);
  return {
    rules: rules.map((rule) => ({
      ...showRule(rule),
      reason: rule.reason,
      count: found.get(rule.id)?.length ?? 0,
      isDisputed: disputed.has(rule.id),
      hasOwnThreshold: (rule.limits ?? []).some((name) => own[name] !== undefined),
    })),
    thresholds: inForce(names, records).map((one) => ({
      ...one,
      readBy: rules.filter(({ limits = [] }) => limits.includes(one.name)).map(({ id }) => id),
    })),
  };
}

const names = Object.keys(thresholds) as readonly ThresholdName[];
