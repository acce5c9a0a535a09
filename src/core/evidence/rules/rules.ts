import { dealingRules } from './dealings/dealingRules.ts';
import { frictionRules } from './friction/frictionRules.ts';
import { initiativeRules } from './initiative/initiativeRules.ts';
import { judgementRules } from './judgement/judgementRules.ts';
import type { Rule } from './base/rule.ts';
import { impactRules } from './impact/impactRules.ts';
import { proofRules } from './proof/proofRules.ts';
import { peopleRules } from './people/peopleRules.ts';
import { scopeRules } from './scope/scopeRules.ts';
import { wayRules } from './ways/wayRules.ts';
import { wholeRules } from './whole/wholeRules.ts';

/** Every rule there is, in the order in which findings are told. A new rule is one more line in the list of its folder. */
export const rules: readonly Rule[] = [
  ...impactRules,
  ...proofRules,
  ...frictionRules,
  ...initiativeRules,
  ...judgementRules,
  ...dealingRules,
  ...wholeRules,
  ...scopeRules,
  ...wayRules,
  ...peopleRules,
];

/** The rule of that id. */
export const findRule = (id: string): Rule | undefined => rules.find((rule) => rule.id === id);
