import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** Says that nobody is there. */
export const noPerson = (): Refusal<'no-person'> =>
  refuse('no-person', 'There is no such person in this ledger. They may have been erased.');
