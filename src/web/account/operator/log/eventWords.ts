import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listAudit } from '../../../../contract/account/me.ts';
import type { AuditEvent } from '../../../../core/account/audit.ts';

/** One entry of the log. */
export type Entry = ResponseOf<typeof listAudit>['entries'][number];

/** What an entry is called in a list, and as a sentence of who did it, to whom. */
type Words = { readonly name: string; readonly say: (who: string, whom: string) => string };

/** Every kind of entry in words. */
export const eventWords = {
  registered: { name: 'New accounts', say: (who) => `${who} made an account` },
  'signed-in': { name: 'Signing in', say: (who) => `${who} signed in` },
  'sign-in-failed': { name: 'Failed sign-ins', say: (who) => `${who} failed to sign in` },
  'signed-out': { name: 'Signing out', say: (who) => `${who} signed out` },
  'session-revoked': { name: 'Sessions ended', say: (who) => `${who} ended another session` },
  'email-confirmed': { name: 'Addresses confirmed', say: (who) => `${who} confirmed an address` },
  'password-changed': { name: 'Passwords changed', say: (who) => `${who} changed the password` },
  'password-reset': { name: 'Passwords replaced', say: (who) => `${who} replaced the password by a link` },
  'second-factor-on': { name: 'Second factor on', say: (who) => `${who} turned the second factor on` },
  'second-factor-off': { name: 'Second factor off', say: (who) => `${who} turned the second factor off` },
  'backup-codes-made': { name: 'Backup codes made', say: (who) => `${who} made new backup codes` },
  'passkey-added': { name: 'Passkeys added', say: (who) => `${who} added a passkey` },
  'passkey-removed': { name: 'Passkeys removed', say: (who) => `${who} removed a passkey` },
  'account-deleted': { name: 'Accounts deleted', say: (who) => `${who} deleted an account` },
  'account-suspended': { name: 'Accounts suspended', say: (who, whom) => `${who} suspended ${whom}` },
  'account-restored': { name: 'Accounts let in again', say: (who, whom) => `${who} let ${whom} in again` },
  'operator-made': { name: 'Operators made', say: (who, whom) => `${who} let ${whom} run this Cairn` },
  'operator-unmade': { name: 'Operators unmade', say: (who, whom) => `${who} let ${whom} run this Cairn no longer` },
  'token-made': { name: 'Tokens made', say: (who) => `${who} made a token` },
  'token-revoked': { name: 'Tokens revoked', say: (who) => `${who} revoked a token` },
  'workspace-made': { name: 'Teams made', say: (who) => `${who} made a team` },
  'workspace-closed': { name: 'Teams closed', say: (who) => `${who} closed a team` },
  invited: { name: 'Invitations', say: (who) => `${who} invited somebody` },
  'invitation-revoked': { name: 'Invitations taken back', say: (who) => `${who} took an invitation back` },
  'member-joined': { name: 'Joining a team', say: (who) => `${who} joined a team` },
  'role-changed': { name: 'Roles changed', say: (who, whom) => `${who} changed the role of ${whom} in a team` },
  'member-removed': { name: 'Members removed', say: (who, whom) => `${who} removed ${whom} from a team` },
  'member-left': { name: 'Leaving a team', say: (who) => `${who} left a team` },
  'deck-taken-down': { name: 'Decks taken down', say: (who, whom) => `${who} took down a deck of ${whom}` },
  'deck-put-back': { name: 'Decks put back', say: (who, whom) => `${who} put back a deck of ${whom}` },
  'log-taken-down': { name: 'Decision logs taken down', say: (who) => `${who} took down a decision log` },
  'log-put-back': { name: 'Decision logs put back', say: (who) => `${who} put back a decision log` },
  'record-erased': { name: 'Records erased', say: (who) => `${who} erased what a record of a ledger said` },
} as const satisfies { readonly [event in AuditEvent]: Words };

/** An entry as a sentence. Those whose accounts are gone are named by nothing. */
export function sayEntry({ event, name, aboutId, aboutName, details }: Entry): string {
  const who = name ?? 'Somebody';
  // The first one is made by nobody else.
  if (event === 'operator-made' && aboutId === null) return `${who} began to run this Cairn`;
  const words: Words = eventWords[event];
  const sentence = words.say(who, aboutName ?? 'somebody');
  const granted = details.grants?.join(', ') ?? details.role;
  return granted === undefined ? sentence : `${sentence} (${granted})`;
}

export const isEvent = (text: string | undefined): text is AuditEvent =>
  text !== undefined && Object.hasOwn(eventWords, text);
