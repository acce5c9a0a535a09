import { refuse, type Refusal } from '../../../../core/base/refusal.ts';

/** Says that nobody was asked that. */
export const noReview = (): Refusal<'no-review'> => refuse('no-review', 'Nobody reads it by this link any more.');

/** Says that a comment is not there. */
export const noComment = (): Refusal<'no-comment'> =>
  refuse('no-comment', 'This comment is not there any more: whoever wrote it took it back. Load the page again.');

/** Says that a link of a review leads nowhere. It tells nobody whether one ever did. */
export const noLink = (): Refusal<'no-link'> =>
  refuse(
    'no-link',
    'This link leads to nothing. It may be cut off: open it from the mail once more, or ask whoever sent it to send you another.',
  );

/** Says that a link of a review is good no longer. */
export const notGood = (): Refusal<'not-open'> =>
  refuse('not-open', 'This link is good no longer. What you said until then stands.');
