import type { Rule } from './base/rule.ts';
import { proofRules } from './proof/proofRules.ts';
import { wholeRules } from './whole/wholeRules.ts';

/** Every rule there is, in the order in which findings are told. A new rule is one more line in the list of its folder. */
export const rules: readonly Rule[] = [...proofRules, ...wholeRules];

/** The rule of that id. */
export const findRule = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
