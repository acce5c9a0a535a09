import { identityRows as rowsOf, type IdentityRows } from '../../store/account/identity.ts';
import type { Visit } from '../base/context.ts';

/** Where the library of sign-in keeps people and how they prove who they are. */
export const identityRows = ({ store }: Visit): IdentityRows => rowsOf(store);
