import {
  type Context,
  freshId,
  openWorld,
  type SignedIn,
  type Visit,
  type World,
} from '../../src/actions/base/context.ts';
import { defaultPreferences } from '../../src/core/account/learner.ts';
import type { AccountId, WorkspaceId } from '../../src/core/base/id.ts';
import { type Role, roles } from '../../src/core/base/role.ts';
import type { Operator, Who } from '../../src/core/base/scope.ts';
import { findSignedIn } from '../../src/store/account/accounts.ts';
import { identityRows } from '../../src/store/account/identity.ts';
import { findScope, insertMember } from '../../src/store/account/members.ts';
import { insertPersonalWorkspace } from '../../src/store/account/owners.ts';
import { insertTeam } from '../../src/store/account/workspaces.ts';
import type { Store } from '../../src/store/base/database.ts';
import { closedWall, wallOf, wallOfOperator, wallOfWho } from '../../src/store/base/wall.ts';
import { type House, monday, type Stage } from './stage.ts';

/** Somebody with an account: on stage in their personal workspace, and signed in outside of any. */
export type Person = Stage & {
  readonly account: { readonly id: AccountId; readonly name: string; readonly email: string };
  readonly who: Who;
  readonly signedIn: SignedIn;
};

/** A team's workspace, and each of its people on stage in it. */
export type Team<Cast extends Role> = { readonly id: WorkspaceId } & { readonly [Part in Cast]: Stage };

/** Somebody who has an account, a verified address and a personal workspace, and who learns there. */
export async function seedPerson(place: Stage | House, name: string): Promise<Person> {
  const { store, world, clock } = groundOf(place);
  const account = await seedAccount(place, name);
  const workspaceId = freshId<'workspace'>(world);
  const learnerId = freshId<'learner'>(world);
  await store.behind({ ...closedWall, workspaceId }).transact(async (tx) => {
    await insertPersonalWorkspace(tx, {
      workspaceId,
      learnerId,
      preferences: defaultPreferences('UTC'),
      createdAt: clock.now,
    });
    await insertMember(tx, { workspaceId, accountId: account.id, role: 'owner', learnerId, joinedAt: clock.now });
  });
  const { who } = await knownOf(store, account.id);
  const signedIn = { ...world, store: store.behind(wallOfWho(who)), who };
  return { account, who, signedIn, context: await contextOf(signedIn, null), clock };
}

/** An account as sign-in leaves it: no workspace yet. */
export async function seedAccount(
  place: Stage | House,
  name: string,
  { operator = false }: { readonly operator?: boolean } = {},
): Promise<Person['account']> {
  const { store, world, clock } = groundOf(place);
  const id = freshId<'account'>(world);
  const account = { id, name, email: `${name.toLowerCase()}.${id.slice(-6).toLowerCase()}@example.org` };
  await identityRows(store).insert('account', {
    ...account,
    email_verified: 1,
    second_factor: 0,
    operator: operator ? 1 : 0,
    suspended_at: null,
    created_at: clock.now,
    changed_at: clock.now,
  });
  return account;
}

/** Lets a person run this Cairn, and answers what they then stand on. */
export async function seedOperator({
  account,
  signedIn,
}: Person): Promise<Omit<SignedIn, 'who'> & { readonly who: Operator }> {
  const where = [{ column: 'id', is: '=', value: account.id }] as const;
  await identityRows(signedIn.store).update('account', where, { values: { operator: 1 }, sums: {} });
  const { operator } = await knownOf(signedIn.store, account.id);
  if (operator === null) throw new Error(`${account.name} does not operate`);
  return { ...signedIn, store: signedIn.store.behind(wallOfOperator(operator)), who: operator };
}

/** A team of the people named, each in their role: `seedTeam(stage, { owner: ada, viewer: ben })`. */
export async function seedTeam<Cast extends Role>(
  place: Stage | House,
  cast: Readonly<Record<Cast, Person>>,
): Promise<Team<Cast>> {
  const { store, world, clock } = groundOf(place);
  const id = freshId<'workspace'>(world);
  const parts = roles.flatMap((role) => (isCast(cast, role) ? [{ role, person: cast[role] }] : []));
  await store.behind({ ...closedWall, workspaceId: id }).transact(async (tx) => {
    await insertTeam(tx, { workspaceId: id, name: 'A team', createdAt: clock.now });
    for (const { role, person } of parts) {
      await insertMember(tx, {
        workspaceId: id,
        accountId: person.account.id,
        role,
        learnerId: null,
        joinedAt: clock.now,
      });
    }
  });
  const stages = await Promise.all(
    parts.map(async ({ role, person }) => {
      const context = await contextOf(person.signedIn, id);
      return [role, { context, clock: person.clock } satisfies Stage] as const;
    }),
  );
  return { id, ...Object.fromEntries(stages) } as Team<Cast>;
}

const isCast = <Cast extends Role>(cast: Readonly<Record<Cast, Person>>, role: Role): role is Cast => role in cast;

type Ground = { readonly store: Store; readonly world: World; readonly clock: Stage['clock'] };

/** On a stage, everybody lives by its clock; in a house without one it is Monday. */
function groundOf(place: Stage | House): Ground {
  if ('store' in place) {
    const clock = { now: monday };
    return { store: place.store, world: openWorld(() => clock.now), clock };
  }
  const { store, now, nextId } = place.context;
  return { store: store.behind(closedWall), world: { now, nextId }, clock: place.clock };
}

async function knownOf(store: Store, accountId: AccountId) {
  const known = await findSignedIn(store.db, accountId);
  if (known === undefined) throw new Error('nobody has this account');
  return known;
}

/** What somebody stands on of whom nothing is known. */
export const visitOf = (place: Stage | House): Visit => {
  const { store, world } = groundOf(place);
  return { ...world, store };
};

/** What somebody stands on in a workspace of theirs; null is the personal one. */
export async function contextOf({ who, ...visit }: SignedIn, workspaceId: WorkspaceId | null): Promise<Context> {
  const scope = await findScope(visit.store.db, { accountId: who.accountId, workspaceId });
  if (scope === undefined) throw new Error('they are no member of this workspace');
  return { ...visit, store: visit.store.behind(wallOf(scope)), scope };
}
