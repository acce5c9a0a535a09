import { barRules, type Bar } from '../../bars/bar.ts';
import { findingsAgainst, type Readiness } from '../../bars/readiness.ts';
import type { Finding } from '../../rules/base/judge.ts';
import { findRule } from '../../rules/rules.ts';
import type { Heard } from './hearing.ts';

/** What a committee hears at a bar: what stands against it, and the dimensions of which enough is recorded. */
export function heardAt(bar: Bar, readiness: Readiness, findings: readonly Finding[]): Heard {
  const silent = new Set(readiness.dimensions.flatMap(({ id, standing }) => (standing === 'silent' ? id : [])));
  const judged = { dimensions: bar.dimensions.filter(({ id }) => !silent.has(id)) };
  return {
    findings: findingsAgainst(readiness, findings),
    questionOf: (rule) => findRule(rule)?.question ?? '',
    concepts: new Set(barRules(judged).map(({ concept }) => concept)),
    isWhole: silent.size === 0,
  };
}
