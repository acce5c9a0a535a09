import { refuse, type Refusal } from '../../core/base/refusal.ts';

/** Said of what only a team's workspace has. */
export const noTeam = (): Refusal<'no-team'> =>
  refuse('no-team', 'This is your own workspace, which is nobody else’s. Make a workspace for your team first.');

/** Said of somebody who does not belong to the workspace. */
export const noMember = (): Refusal<'no-member'> =>
  refuse('no-member', 'They do not belong to this workspace any more. Look at its members again.');

/** Said of the one owner there is. */
export const lastOwner = (): Refusal<'last-owner'> =>
  refuse('last-owner', 'A workspace needs an owner, and there is no other. Make somebody else owner first.');

/** Said of an invitation with that id or secret. */
export const noInvitation = (): Refusal<'no-invitation'> =>
  refuse('no-invitation', 'This invitation no longer holds: it was used, taken back or too old. Ask for a new one.');
