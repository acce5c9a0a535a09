import type { Rule } from '../base/rule.ts';
import { causeExplained } from './causeExplained.ts';
import { closerThanCoordination } from './closerThanCoordination.ts';
import { comparedInFigures } from './comparedInFigures.ts';
import { creditShared } from './creditShared.ts';
import { foretold } from './foretold.ts';
import { framesBoth } from './framesBoth.ts';
import { lookedAtAgain } from './lookedAtAgain.ts';
import { metricDefinedTwice } from './metricDefinedTwice.ts';
import { notDirected } from './notDirected.ts';
import { otherwiseElse } from './otherwiseElse.ts';
import { outsideOwnOrganisation } from './outsideOwnOrganisation.ts';
import { theirsToOwn } from './theirsToOwn.ts';
import { witnessesAgree } from './witnessesAgree.ts';

/** The rules about what changed, and because of what. */
export const impactRules: readonly Rule[] = [
  outsideOwnOrganisation,
  theirsToOwn,
  causeExplained,
  otherwiseElse,
  witnessesAgree,
  notDirected,
  closerThanCoordination,
  comparedInFigures,
  metricDefinedTwice,
  framesBoth,
  creditShared,
  lookedAtAgain,
  foretold,
];
