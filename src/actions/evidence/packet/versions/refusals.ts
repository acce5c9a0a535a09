import { refuse, type Refusal } from '../../../../core/base/refusal.ts';

/** Says that a version is not there. */
export const noVersion = (): Refusal<'no-version'> =>
  refuse('no-version', 'This version is not there any more. Choose another one.');

/** Says that a version is sealed. */
export const alreadySealed = (): Refusal<'sealed'> =>
  refuse('sealed', 'This version is sealed, and stays as it is. Keep another version where something is to change.');
