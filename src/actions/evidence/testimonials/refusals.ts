import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** Says that a request to a witness is not there, or no longer waits. */
export const noRequest = (): Refusal<'no-request'> =>
  refuse('no-request', 'There is no such request that waits. It may have been answered, or taken back.');

/** Says that a link of a witness leads nowhere. It tells nobody whether one ever did. */
export const noLink = (): Refusal<'no-link'> =>
  refuse(
    'no-link',
    'This link leads to nothing. It may be cut off: open it from the mail once more, or ask whoever sent it to ask you again.',
  );
