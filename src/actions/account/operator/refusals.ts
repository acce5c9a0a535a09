import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** Said of an account that is gone. */
export const noAccount = (): Refusal<'no-account'> =>
  refuse('no-account', 'Nobody has this account any more. Look at the list again.');

/** Said to whoever would shut themselves out. */
export const yourself = (): Refusal<'yourself'> =>
  refuse('yourself', 'This is your own account. You can leave under Settings, Account.');

/** Said of the one who runs this Cairn. */
export const lastOperator = (): Refusal<'last-operator'> =>
  refuse(
    'last-operator',
    'Somebody has to run this Cairn, and there is nobody else. Make somebody else operator first.',
  );
