import type { ProseRuleId } from './base/rule.ts';

/** The rules that speak unasked: those that were measured to be good enough. `npm run evaluate` says which. */
export const reliableRules: readonly ProseRuleId[] = [];
