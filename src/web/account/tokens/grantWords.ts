import type { Grant } from '../../../core/base/role.ts';

/** What a token may do, as it follows "may". */
export const grantWords: { readonly [grant in Grant]: string } = {
  read: 'read what you can read',
  study: 'answer cards',
  write: 'change what you can change',
};
