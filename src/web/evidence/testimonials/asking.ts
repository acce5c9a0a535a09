import type { Relation } from '../../../core/evidence/kinds/people/relations.ts';
import { Refused, sentenceOf } from '../../base/call.ts';

/** Whom one asks. */
export type Asking = { readonly witness: string; readonly email: string; readonly relation: Relation };

/** Nobody yet. */
export const blank: Asking = { witness: '', email: '', relation: 'peer' };

/** What is wrong with a field, or with the whole. */
export type Problems = { readonly witness?: string; readonly email?: string; readonly whole?: string };

/** What is wrong before anything is sent. */
export const lookOver = ({ witness, email }: Pick<Asking, 'witness' | 'email'>): Problems => ({
  ...(witness.trim() === '' ? { witness: 'Write the name they go by.' } : {}),
  ...(isAddress(email) ? {} : { email: email.trim() === '' ? noAddress : brokenAddress }),
});

/** Where it stands what the server says is wrong. */
export const placeError = (error: Error): Problems =>
  error instanceof Refused && ['own-address', 'already-asked'].includes(error.code)
    ? { email: error.message }
    : { whole: sentenceOf(error) };

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text.trim());

const noAddress = 'Write the address at which they read mail.';
const brokenAddress = 'This is no whole address. Write it as name@example.org.';
