import type { WorkspaceId } from '../../../src/core/base/id.ts';
import { instant } from '../../../src/core/base/instant.ts';
import type { Role } from '../../../src/core/base/role.ts';
import { insertMember } from '../../../src/store/account/members.ts';
import { closedWall } from '../../../src/store/base/wall.ts';
import { contextOf, type Person, seedOperator, seedPerson, seedTeam, type Team } from '../../stage/people.ts';
import type { House, Stage } from '../../stage/stage.ts';

/**
 * Whoever lives in the town. Vic is the one whose things are tried at: owner of the team, and learning at home. Sue was
 * suspended and Gus has left the team; Sam owns another one; Wanda publishes what Vic follows; Opal operates.
 */
export const names = ['vic', 'olga', 'ed', 'mel', 'rea', 'vera', 'sue', 'gus', 'sam', 'wanda', 'opal'] as const;

/** One of them. */
export type Name = (typeof names)[number];

/** Everybody, by name. */
export type People = Readonly<Record<Name, Person>>;

/** What people are in the team. */
export const rolesInTeam: Readonly<Partial<Record<Name, Role>>> = {
  vic: 'owner',
  olga: 'owner',
  ed: 'editor',
  mel: 'member',
  rea: 'reviewer',
  vera: 'viewer',
};

/** Brings everybody in, with a clock that stands at now. */
export async function seedPeople(house: House): Promise<People> {
  const people = await Promise.all(names.map(async (name) => [name, await seedPerson(house, name)] as const));
  for (const [, { clock }] of people) clock.now = instant(Date.now());
  const byName = Object.fromEntries(people) as People;
  await seedOperator(byName.opal);
  return byName;
}

/** A team of those who are in it. */
export async function seedCast(house: House, people: People): Promise<Team<'owner'>> {
  const { olga: owner, ed: editor, mel: member, rea: reviewer, vera: viewer } = people;
  const team = await seedTeam(house, { owner, editor, member, reviewer, viewer });
  await join(house, people.vic, team.id);
  return team;
}

/** Makes somebody an owner as well. */
export async function join({ store }: House, { account, clock }: Person, workspaceId: WorkspaceId): Promise<void> {
  const member = { workspaceId, accountId: account.id, role: 'owner', learnerId: null, joinedAt: clock.now } as const;
  await store.behind({ ...closedWall, workspaceId }).transact((tx) => insertMember(tx, member));
}

/** Somebody in a workspace of theirs. */
export const stageIn = async (person: Person, workspaceId: WorkspaceId): Promise<Stage> => ({
  context: await contextOf(person.signedIn, workspaceId),
  clock: person.clock,
});
