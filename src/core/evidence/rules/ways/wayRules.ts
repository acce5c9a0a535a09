import type { Rule } from '../base/rule.ts';
import { aheadUnasked } from './aheadUnasked.ts';
import { acrossMoreThanUp } from './acrossMoreThanUp.ts';
import { decidedWithoutYou } from './decidedWithoutYou.ts';
import { frameMovedPlans } from './frameMovedPlans.ts';
import { leadsByLeading } from './leadsByLeading.ts';
import { principleBroughtIn } from './principleBroughtIn.ts';
import { settledAmongPeers } from './settledAmongPeers.ts';
import { spreadWithoutYou } from './spreadWithoutYou.ts';
import { throughOthers } from './throughOthers.ts';
import { unpromptedOnce } from './unpromptedOnce.ts';
import { upstream } from './upstream.ts';

/** The rules about how others come to change: unasked, in one’s absence, by a new frame, without orders from above. */
export const wayRules: readonly Rule[] = [
  unpromptedOnce,
  aheadUnasked,
  decidedWithoutYou,
  spreadWithoutYou,
  throughOthers,
  upstream,
  settledAmongPeers,
  acrossMoreThanUp,
  frameMovedPlans,
  principleBroughtIn,
  leadsByLeading,
];
