import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { welcome as endpoint } from '../../../contract/account/me.ts';
import { defaultPreferences } from '../../../core/account/learner.ts';
import type { AccountId } from '../../../core/base/id.ts';
import type { Who } from '../../../core/base/scope.ts';
import { findSignedIn, holdAccount, lookAtOthers, setOperator } from '../../../store/account/accounts.ts';
import { forgetInvitationTo } from '../../../store/account/invitations.ts';
import { findScope, insertMember } from '../../../store/account/members.ts';
import { insertPersonalWorkspace } from '../../../store/account/owners.ts';
import { claimFirst, deleteLocalPlace, findLocalPlace, type LocalOwner } from '../../../store/account/setup.ts';
import type { Tx } from '../../../store/base/database.ts';
import { closedWall, wallOfWho } from '../../../store/base/wall.ts';
import { freshId, type SignedIn, type Visit } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';

/**
 * Makes what an account needs when its person first signs in: a workspace of their own. The very first account runs
 * this Cairn, and takes over what was learnt here before there were accounts. Asked again, or twice at once, it does
 * nothing more.
 */
export async function welcomeAccount(
  visit: Visit,
  { accountId, timeZone }: { readonly accountId: AccountId; readonly timeZone: string },
): Promise<ResponseOf<typeof endpoint>> {
  const known = await findSignedIn(visit.store.db, accountId);
  if (known === undefined) return { done: true };
  const { who } = known;
  const signedIn = { ...visit, store: visit.store.behind(wallOfWho(who)), who };
  if (await hasHome(signedIn.store.db, who)) return { done: true };
  const operates = (await beFirst(signedIn)) || known.operator !== null;
  const place = operates ? await findLocalPlace(visit.store.db) : undefined;
  await (place === undefined ? makeHome(signedIn, timeZone) : takeOver(signedIn, place));
  return { done: true };
}

const hasHome = async (db: SignedIn['store']['db'], { accountId }: Who): Promise<boolean> =>
  (await findScope(db, { accountId, workspaceId: null })) !== undefined;

/** Only the earliest account, which the setup code made: others may register, and be welcomed, before its person is. */
const beFirst = (signedIn: SignedIn): Promise<boolean> =>
  signedIn.store.transact(async (tx) => {
    if ((await lookAtOthers(tx, signedIn.who)).precedes) return false;
    if (!(await claimFirst(tx, signedIn.now()))) return false;
    await setOperator(tx, signedIn.who);
    await note(signedIn, tx, { event: 'operator-made', accountId: signedIn.who.accountId });
    return true;
  });

async function makeHome(signedIn: SignedIn, timeZone: string): Promise<void> {
  const workspaceId = freshId<'workspace'>(signedIn);
  const learnerId = freshId<'learner'>(signedIn);
  await settleIn(signedIn, { workspaceId, learnerId }, (tx) =>
    insertPersonalWorkspace(tx, {
      workspaceId,
      learnerId,
      preferences: defaultPreferences(timeZone),
      createdAt: signedIn.now(),
    }),
  );
}

const takeOver = (signedIn: SignedIn, place: LocalOwner): Promise<void> => settleIn(signedIn, place, deleteLocalPlace);

/** Of several who try at once, one prepares the place; the others find it done. */
async function settleIn(
  signedIn: SignedIn,
  { workspaceId, learnerId }: LocalOwner,
  prepare: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { who, now } = signedIn;
  const { accountId } = who;
  await signedIn.store.behind({ ...closedWall, accountId, workspaceId }).transact(async (tx) => {
    if (!(await holdAccount(tx, who)) || (await hasHome(tx, who))) return;
    await prepare(tx);
    await insertMember(tx, { workspaceId, accountId, role: 'owner', learnerId, joinedAt: now() });
    await forgetInvitationTo(tx, who);
  });
}
