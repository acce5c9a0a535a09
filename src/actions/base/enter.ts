import { reaches, type Grant } from '../../core/base/role.ts';
import type { AccountId, WorkspaceId } from '../../core/base/id.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import type { Need } from '../../contract/base/endpoint.ts';
import { wallOf, wallOfOperator, wallOfWho } from '../../store/base/wall.ts';
import { findSignedIn } from '../../store/account/accounts.ts';
import { findScope } from '../../store/account/members.ts';
import type { Context, Operating, SignedIn, Visit, Visitor } from './context.ts';

/** Somebody who has shown a session or a token, and where they want to go. A session grants everything: null. */
export type Caller = {
  readonly accountId: AccountId;
  readonly grants: readonly Grant[] | null;
  /** Null is the personal workspace. */
  readonly workspaceId: WorkspaceId | null;
};

/** What stands at a way in: who may enter, and what a token must grant for it. */
export type Entrance<Needs extends Need = Need> = { readonly needs: Needs; readonly grant: Grant | null };

/** What an action gets that asks for `Needs`. */
export type Entered<Needs extends Need> = Needs extends 'nobody'
  ? Visitor
  : Needs extends 'account'
    ? SignedIn
    : Needs extends 'operator'
      ? Operating
      : Context;

/** Why somebody does not get in. What they may not see is not there for them. */
export type NoEntry = Refusal<'not-signed-in' | 'forbidden' | 'no-such-thing'>;

/** Lets a caller in where they may go, behind their wall; `caller` is null for somebody who has shown nothing. */
export async function enter(
  visit: Visit,
  { needs, grant }: Entrance,
  caller: Caller | null,
): Promise<Visitor | SignedIn | Operating | Context | NoEntry> {
  const found = caller === null ? undefined : await findSignedIn(visit.store.db, caller.accountId);
  if (caller === null || found === undefined) return needs === 'nobody' ? { ...visit, who: null } : notSignedIn;
  const { who, operator } = found;
  const person: SignedIn = { ...visit, store: visit.store.behind(wallOfWho(who)), who };
  const isGranted = caller.grants === null || (grant !== null && caller.grants.includes(grant));
  if (needs === 'nobody') return isGranted ? person : { ...visit, who: null };
  if (!isGranted) return tooLittleGranted(grant);
  if (needs === 'account') return person;
  if (needs !== 'operator') return enterWorkspace(person, needs, caller);
  if (operator === null) return notForYou;
  return { ...visit, store: visit.store.behind(wallOfOperator(operator)), who: operator };
}

async function enterWorkspace(
  { who: _, ...visit }: SignedIn,
  needs: Exclude<Need, 'nobody' | 'account' | 'operator'>,
  caller: Caller,
): Promise<Context | NoEntry> {
  const scope = await findScope(visit.store.db, caller);
  if (scope === undefined) return noWorkspace;
  const suffices = needs === 'learner' ? scope.kind === 'personal' : reaches(scope.role, needs);
  if (!suffices) return needs === 'learner' ? onlyAtHome : notForYou;
  return { ...visit, store: visit.store.behind(wallOf(scope)), scope };
}

const notSignedIn: NoEntry = refuse('not-signed-in', 'You are not signed in. Sign in and try again.');

const notForYou: NoEntry = refuse('forbidden', 'Your role does not reach this. Ask an owner of the workspace.');

const onlyAtHome: NoEntry = refuse('forbidden', 'Learning happens in your own workspace. Follow the deck there.');

const noWorkspace: NoEntry = refuse(
  'no-such-thing',
  'There is no such workspace, or you are no longer a member of it. Choose another one.',
);

const tooLittleGranted = (grant: Grant | null): NoEntry =>
  refuse(
    'forbidden',
    grant === null
      ? 'A token may not do this. Do it in the browser, signed in.'
      : `This token does not grant "${grant}". Make one that does under Settings, Tokens.`,
  );
