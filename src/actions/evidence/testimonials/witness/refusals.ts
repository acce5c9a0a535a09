import { refuse, type Refusal } from '../../../../core/base/refusal.ts';

/** Says that a link of a witness leads nowhere. It tells nobody whether one ever did. */
export const noLink = (): Refusal<'no-link'> =>
  refuse(
    'no-link',
    'This link leads to nothing. It may be cut off: open it from the mail once more, or ask whoever sent it to ask you again.',
  );

/** Says that somebody was quicker: what was asked is settled. */
export const alreadySettled = (): Refusal<'already-settled'> =>
  refuse('already-settled', 'This was answered already. Open the link again to see how it stands.');
