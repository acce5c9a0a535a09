import type { Rule } from '../base/rule.ts';
import { bearerNamed } from './bearerNamed.ts';
import { costLedSomewhere } from './costLedSomewhere.ts';
import { costTold } from './costTold.ts';
import { frictionFaced } from './frictionFaced.ts';
import { frictionResolved } from './frictionResolved.ts';
import { otherWayTold } from './otherWayTold.ts';
import { realDisagreement } from './realDisagreement.ts';
import { residueTold } from './residueTold.ts';
import { twoSides } from './twoSides.ts';

/** The rules about friction, its cost, and what was traded. */
export const frictionRules: readonly Rule[] = [
  frictionFaced,
  costTold,
  frictionResolved,
  twoSides,
  realDisagreement,
  residueTold,
  costLedSomewhere,
  bearerNamed,
  otherWayTold,
];
