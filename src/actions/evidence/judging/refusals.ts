import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** Says that there is no such rule. */
export const noRule = (): Refusal<'no-rule'> =>
  refuse('no-rule', 'There is no such rule. Choose one in the list of rules.');

/** Says that there is no such threshold. */
export const noThreshold = (): Refusal<'no-threshold'> =>
  refuse('no-threshold', 'There is no such threshold. Choose one on the page of a rule.');
