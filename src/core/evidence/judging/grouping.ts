import type { Day } from '../../base/day.ts';
import type { Finding } from '../rules/base/judge.ts';
import { type Rule, type Weight, weights } from '../rules/base/rule.ts';

/** What one rule finds. */
export type Group = { readonly rule: Rule; readonly findings: readonly Finding[] };

/** Findings by rule: gates first, then gaps, then hints, and within a weight in the order of the rules. */
export function groupByRule(findings: readonly Finding[], rules: readonly Rule[]): readonly Group[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const found = rules.flatMap((rule) => {
    const its = byRule.get(rule.id);
    return its === undefined ? [] : [{ rule, findings: its }];
  });
  return found.toSorted((one, other) => rankOf(one.rule) - rankOf(other.rule));
}

/** One finding of the weightiest rule that finds something. The days take turns among them. */
export function pickGapOf(
  today: Day,
  [group]: readonly Group[],
): { readonly rule: Rule; readonly finding: Finding } | null {
  const finding = group?.findings[today % group.findings.length];
  return group === undefined || finding === undefined ? null : { rule: group.rule, finding };
}

/** How many findings there are of each weight. */
export function countByWeight(findings: readonly Finding[]): Readonly<Record<Weight, number>> {
  const count = (weight: Weight): number => findings.filter((finding) => finding.weight === weight).length;
  return { gate: count('gate'), gap: count('gap'), hint: count('hint') };
}

const rankOf = ({ weight }: Rule): number => weights.indexOf(weight);
