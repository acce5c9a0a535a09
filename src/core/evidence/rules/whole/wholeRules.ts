import type { Rule } from '../base/rule.ts';
import { casesApart } from './casesApart.ts';
import { enoughCases } from './enoughCases.ts';
import { fewQuotes } from './fewQuotes.ts';
import { firstImpact } from './firstImpact.ts';
import { flagshipProject } from './flagshipProject.ts';
import { judgementOnRecord } from './judgementOnRecord.ts';
import { noLongSilence } from './noLongSilence.ts';
import { promisesKept } from './promisesKept.ts';
import { rivalTeamsAligned } from './rivalTeamsAligned.ts';
import { severalKindsOfChange } from './severalKindsOfChange.ts';
import { sustained } from './sustained.ts';
import { unclaimedTaken } from './unclaimedTaken.ts';

/** The rules about the ledger as a whole: how long, how much, and whether it makes a pattern. */
export const wholeRules: readonly Rule[] = [
  firstImpact,
  sustained,
  noLongSilence,
  enoughCases,
  flagshipProject,
  casesApart,
  severalKindsOfChange,
  rivalTeamsAligned,
  judgementOnRecord,
  fewQuotes,
  unclaimedTaken,
  promisesKept,
];
