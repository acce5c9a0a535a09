import type { Rule } from '../base/rule.ts';
import { sustained } from './sustained.ts';

/** The rules about the ledger as a whole. */
export const wholeRules: readonly Rule[] = [sustained];
