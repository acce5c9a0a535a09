import type { Rule } from '../base/rule.ts';
import { aimSaid } from './aimSaid.ts';
import { creditSpread } from './creditSpread.ts';
import { draftInTime } from './draftInTime.ts';
import { moreThanFeatures } from './moreThanFeatures.ts';
import { peersAndAbove } from './peersAndAbove.ts';
import { reportsHelped } from './reportsHelped.ts';
import { roundAhead } from './roundAhead.ts';
import { turnNamed } from './turnNamed.ts';

/** The rules about who signs, who is credited and helped, and where whoever keeps the ledger wants to go. */
export const peopleRules: readonly Rule[] = [
  peersAndAbove,
  creditSpread,
  reportsHelped,
  aimSaid,
  turnNamed,
  moreThanFeatures,
  draftInTime,
  roundAhead,
];
