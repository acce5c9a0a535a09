import type { Rule } from '../base/rule.ts';
import { closerThanInformed } from './closerThanInformed.ts';
import { controlFalls } from './controlFalls.ts';
import { effortTold } from './effortTold.ts';
import { engineeringTeams } from './engineeringTeams.ts';
import { ledToAnother } from './ledToAnother.ts';
import { marketFollowed } from './marketFollowed.ts';
import { scopeRises } from './scopeRises.ts';
import { scopeTaken } from './scopeTaken.ts';
import { takenUpWidely } from './takenUpWidely.ts';
import { threeSides } from './threeSides.ts';
import { writtenTogether } from './writtenTogether.ts';

/** The rules about how far it reaches, and whether that grows. */
export const scopeRules: readonly Rule[] = [
  engineeringTeams,
  threeSides,
  closerThanInformed,
  writtenTogether,
  takenUpWidely,
  ledToAnother,
  marketFollowed,
  scopeTaken,
  scopeRises,
  controlFalls,
  effortTold,
];
