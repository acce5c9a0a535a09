import { plainAddress } from '../../../core/account/address.ts';
import type { Registration } from '../../../core/base/registration.ts';
import { hasAccounts } from '../../../store/account/accounts.ts';
import type { Visit } from '../../base/context.ts';
import { showInvitation } from '../invitations/showInvitation.ts';
import { checkSetupCode } from './setupCode.ts';

/** Somebody who would have an account, what they bring along, and who may have one. */
export type Applicant = {
  readonly email: string;
  readonly secret: string | null;
  /** Whether the provider of single sign-on vouches that the address is theirs. */
  readonly isSentByProvider: boolean;
  readonly registration: Registration;
};

/** `vouched`: and what they bring along proves their address. */
export type Admission = 'refused' | 'admitted' | 'vouched';

/**
 * Whether somebody may have an account. The first one needs the setup code; after that it is open to everybody, to whoever
 * brings the secret of an invitation to their address, or to whom the provider of single sign-on sends. It only reads.
 */
export async function mayRegister(visit: Visit, applicant: Applicant): Promise<Admission> {
  const { email, secret, registration } = applicant;
  if (!(await hasAccounts(visit.store.db)))
    return secret !== null && (await checkSetupCode(visit, secret)) ? 'vouched' : 'refused';
  const shown = secret === null ? undefined : await showInvitation(visit, secret);
  if (shown?.invitation.email === plainAddress(email)) {
    // Anybody can make a team, invite an address that is not theirs, and read the link: that proves nothing.
    return shown.invitation.workspaceId === null ? 'vouched' : 'admitted';
  }
  const isSent = applicant.isSentByProvider && registration === 'single-sign-on';
  return isSent || registration === 'open' ? 'admitted' : 'refused';
}
