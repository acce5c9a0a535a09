import type { Rule } from '../base/rule.ts';
import { thirdPartyProof } from './thirdPartyProof.ts';

/** The rules about how things are proved. */
export const proofRules: readonly Rule[] = [thirdPartyProof];
