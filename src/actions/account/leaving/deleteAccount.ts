import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { deleteAccount as endpoint } from '../../../contract/account/me.ts';
import { plainAddress } from '../../../core/account/address.ts';
import type { AccountId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { getAccount, lookAtOthers } from '../../../store/account/accounts.ts';
import { deleteAccount as remove } from '../../../store/account/forget.ts';
import {
  deleteMember,
  findScope,
  listMembers,
  listMemberships,
  type Membership,
} from '../../../store/account/members.ts';
import { unclaimFirst } from '../../../store/account/setup.ts';
import { closeWorkspace, holdWorkspace, type Legacy } from '../../../store/account/workspaces.ts';
import type { Store, Tx } from '../../../store/base/database.ts';
import { wallOf } from '../../../store/base/wall.ts';
import type { SignedIn } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';

type Answer = ResponseOf<typeof endpoint> | Refusal<'not-confirmed' | 'sole-owner' | 'sole-operator'>;

/**
 * Deletes the account of the person who asks, once they typed its address. Everything they learnt goes, and what they
 * published stays without an author, or goes too. Broken off in the middle, it can be asked again. `by` is somebody else
 * who does it for them.
 */
export async function deleteAccount(
  signedIn: SignedIn,
  { email, publications }: ParsedRequestOf<typeof endpoint>,
  by: AccountId | null = null,
): Promise<Answer> {
  const { store, who } = signedIn;
  const account = await getAccount(store.db, who);
  if (plainAddress(email) !== plainAddress(account.email)) return notConfirmed;
  const others = await lookAtOthers(store.db, who);
  if (account.operator && others.any && !others.operates) return soleOperator;
  const places = await listPlaces(signedIn);
  const needing = places.find(({ needsOwner }) => needsOwner);
  if (needing !== undefined) return soleOwner(needing.name);
  for (const place of places) if (!(await leave(signedIn, place, publications))) return soleOwner(place.name);
  await store.transact(async (tx) => {
    await remove(tx, who);
    if (!others.any) await unclaimFirst(tx);
    await note(signedIn, tx, { event: 'account-deleted', accountId: by });
  });
  return { done: true };
}

/** A workspace that is left: behind its own wall, since no transaction reaches into two. */
type Place = Pick<Membership, 'name'> & {
  readonly scope: Scope;
  readonly store: Store;
  readonly needsOwner: boolean;
};

/** Teams first: what stands in the way shows before anything of one's own is gone. */
async function listPlaces({ store, who: { accountId } }: SignedIn): Promise<readonly Place[]> {
  const memberships = await listMemberships(store.db, accountId);
  const found = await Promise.all(
    memberships.toReversed().map(async ({ workspaceId, name }): Promise<readonly Place[]> => {
      const scope = await findScope(store.db, { accountId, workspaceId });
      if (scope === undefined) return [];
      const behind = store.behind(wallOf(scope));
      const needsOwner = (await standIn(behind.db, scope)) === 'needed';
      return [{ name, scope, store: behind, needsOwner }];
    }),
  );
  return found.flat();
}

/** Whether others are left with an owner, are left without one, or there are no others. */
async function standIn(db: Store['db'], scope: Scope): Promise<'alone' | 'needed' | 'replaceable'> {
  const others = (await listMembers(db, scope)).filter(({ accountId }) => accountId !== scope.accountId);
  if (others.length === 0) return 'alone';
  return scope.role === 'owner' && !others.some(({ role }) => role === 'owner') ? 'needed' : 'replaceable';
}

const leave = (signedIn: SignedIn, { store, scope }: Place, legacy: Legacy): Promise<boolean> =>
  store.transact(async (tx: Tx) => {
    await holdWorkspace(tx, scope);
    const stand = await standIn(tx, scope);
    if (stand === 'needed') return false;
    if (stand === 'alone') await closeWorkspace(tx, scope, { at: signedIn.now(), legacy });
    else await deleteMember(tx, scope, signedIn.who.accountId);
    return true;
  });

const notConfirmed = refuse('not-confirmed', 'That is not the address of your account. Type it to delete the account.');

const soleOperator = refuse(
  'sole-operator',
  'Nobody else runs this Cairn, and others have accounts here. Make somebody else operator first.',
);

const soleOwner = (team: string): Refusal<'sole-owner'> =>
  refuse(
    'sole-owner',
    `You are the only owner of "${team}". Make somebody else its owner, or close it, then try again.`,
  );
