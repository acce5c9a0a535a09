import { placeOf } from './base/prose.ts';
import { readProse } from './base/readProse.ts';
import type { Aside, ProseRule, ProseRuleId } from './base/rule.ts';

/** What a rule found in a text, with the place to underline. */
export type ProseFinding = { readonly rule: ProseRuleId; readonly start: number; readonly end: number };

/** What rules find in a text, beside the fields that are filled; in the order of the rules, then of the text. */
export function judgeProse(
  text: string,
  rules: readonly ProseRule[],
  filled: readonly Aside[],
): readonly ProseFinding[] {
  const prose = readProse(text);
  return rules
    .filter(({ answeredBy }) => !answeredBy.some((aside) => filled.includes(aside)))
    .flatMap(({ id, judge }) => judge(prose).map((run) => ({ rule: id, ...placeOf(prose, run) })));
}
