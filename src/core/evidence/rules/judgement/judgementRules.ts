import type { Rule } from '../base/rule.ts';
import { beyondOwnRight } from './beyondOwnRight.ts';
import { consequenceBorne } from './consequenceBorne.ts';
import { consequencesTold } from './consequencesTold.ts';
import { contestedWhereResisted } from './contestedWhereResisted.ts';
import { decisionLookedAt } from './decisionLookedAt.ts';
import { frameworkUsedElsewhere } from './frameworkUsedElsewhere.ts';
import { optionsRejected } from './optionsRejected.ts';
import { peopleMoved } from './peopleMoved.ts';
import { principleGivesUp } from './principleGivesUp.ts';
import { principleTakenUp } from './principleTakenUp.ts';
import { pruningMeasured } from './pruningMeasured.ts';
import { refusalOutcomeKnown } from './refusalOutcomeKnown.ts';
import { reopeningAnswered } from './reopeningAnswered.ts';

/** The rules about what was decided, refused and stopped. */
export const judgementRules: readonly Rule[] = [
  contestedWhereResisted,
  beyondOwnRight,
  optionsRejected,
  decisionLookedAt,
  consequencesTold,
  principleTakenUp,
  principleGivesUp,
  frameworkUsedElsewhere,
  consequenceBorne,
  refusalOutcomeKnown,
  pruningMeasured,
  peopleMoved,
  reopeningAnswered,
];
