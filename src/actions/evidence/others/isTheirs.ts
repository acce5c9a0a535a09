import type { Hide } from '../../../core/evidence/naming.ts';

/** Somebody who is looked for: by the address of their mail, and by the names they go by. */
export type Meant = { readonly email: string; readonly hide: Hide };

/** Whether what was sent to somebody of that name and address was sent to them. */
export const isTheirs = (one: { readonly name: string; readonly email: string }, { email, hide }: Meant): boolean =>
  (email !== '' && one.email.toLowerCase() === email.toLowerCase()) || hide(one.name) !== one.name;
