import type { LetterKind } from '../../../../core/account/operating.ts';

/** What a mail that waits is for. */
export const letterWords: { readonly [kind in LetterKind]: string } = {
  'sign-in': 'A link to sign in, which holds for ten minutes',
  confirmation: 'A link to confirm an address, which holds for an hour',
  'new-password': 'A link to choose a new password, which holds for an hour',
  invitation: 'An invitation, which holds for 14 days',
  witness: 'A link for a witness, which holds for three weeks',
  'witness-code': 'A code for a witness to sign or to take back, which holds for half an hour',
  notice: 'A notice',
};
