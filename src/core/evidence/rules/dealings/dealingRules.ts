import type { Rule } from '../base/rule.ts';
import { brokenPromiseTold } from './brokenPromiseTold.ts';
import { documentDated } from './documentDated.ts';
import { helpCounted } from './helpCounted.ts';
import { helpWithoutEscalating } from './helpWithoutEscalating.ts';
import { promiseInTime } from './promiseInTime.ts';
import { settledAhead } from './settledAhead.ts';

/** The rules about promises, help and talks. */
export const dealingRules: readonly Rule[] = [
  promiseInTime,
  brokenPromiseTold,
  helpWithoutEscalating,
  helpCounted,
  settledAhead,
  documentDated,
];
