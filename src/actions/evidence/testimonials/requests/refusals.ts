import { refuse, type Refusal } from '../../../../core/base/refusal.ts';

/** Says that a request to a witness is not there, or no longer waits. */
export const noRequest = (): Refusal<'no-request'> =>
  refuse('no-request', 'There is no such request that waits. It may have been answered, or taken back.');
