import type { Rule } from '../base/rule.ts';
import { moreThanAFeature } from './moreThanAFeature.ts';
import { optionsMoved } from './optionsMoved.ts';
import { ownerBeforeSaid } from './ownerBeforeSaid.ts';
import { provingCandidate } from './provingCandidate.ts';
import { resistanceCounted } from './resistanceCounted.ts';
import { rivalIncentives } from './rivalIncentives.ts';
import { scepticMoved } from './scepticMoved.ts';
import { severalOwners } from './severalOwners.ts';

/** The rules about work across teams. */
export const initiativeRules: readonly Rule[] = [
  severalOwners,
  resistanceCounted,
  optionsMoved,
  moreThanAFeature,
  scepticMoved,
  rivalIncentives,
  provingCandidate,
  ownerBeforeSaid,
];
