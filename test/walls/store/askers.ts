import type { Scope } from '../../../src/core/base/scope.ts';
import { closedWall, type Wall, wallOf, wallOfOperator, wallOfWho } from '../../../src/store/base/wall.ts';
import { stageIn } from '../ground/cast.ts';
import type { Asker, Called } from './storeCase.ts';
import type { Things } from './things.ts';

/** Somebody, and the wall behind which they stand. */
export type Standing = { readonly name: string; readonly as: Asker; readonly wall: Wall };

/** Scopes of Vic and of Sam, as signing in makes them. */
export type Scopes = Readonly<Record<'vicAtHome' | 'vicInTeam' | 'samAtHome' | 'samInTeam', Scope>>;

/** Looks up the scopes of both. */
export async function findScopes({ people: { vic, sam }, team, other }: Things): Promise<Scopes> {
  return {
    vicAtHome: vic.context.scope,
    vicInTeam: (await stageIn(vic, team.id)).context.scope,
    samAtHome: sam.context.scope,
    samInTeam: (await stageIn(sam, other.id)).context.scope,
  };
}

/** Vic, who may. */
export function ownerOf(its: Things, scopes: Scopes, { by, at }: Called): Standing {
  const scope = at === 'home' ? scopes.vicAtHome : scopes.vicInTeam;
  const { who } = its.people.vic;
  const secretHash = at === 'home' ? its.tokenHash : its.invitation.hash;
  const as = { scope, who, reader: scope, operator: its.operator, secretHash };
  const walls = {
    scope: wallOf(scope),
    learner: wallOf(scope),
    reader: wallOf(scope),
    who: wallOfWho(who),
    operator: wallOfOperator(its.operator),
    secret: { ...closedWall, guest: secretHash },
  };
  return { name: 'Vic', as, wall: walls[by] };
}

/** Strangers who ask in their own name about what is not theirs. Nobody but signing in makes an operator. */
export function strangersTo(its: Things, scopes: Scopes, called: Called): readonly Standing[] {
  const { as } = ownerOf(its, scopes, called);
  const { who } = its.people.sam;
  const wrong = '0'.repeat(64);
  const inScope = ([name, scope]: readonly [string, Scope]): Standing => ({
    name,
    as: { ...as, scope, reader: scope, who },
    wall: wallOf(scope),
  });
  const elsewhere = [inScope(['Sam at home', scopes.samAtHome]), inScope(['Sam in his team', scopes.samInTeam])];
  const housemate = { ...as.scope, learnerId: scopes.samAtHome.learnerId };
  const outside: Standing = { name: 'Sam', as: { ...as, who, reader: who }, wall: wallOfWho(who) };
  const byKind = {
    scope: elsewhere,
    learner: [...elsewhere, { ...inScope([learnerBeside, housemate]), wall: wallOf(as.scope) }],
    who: [outside],
    reader: [...elsewhere, outside, { name: 'nobody', as: { ...as, reader: null }, wall: closedWall }],
    operator: [],
    secret: [{ name: 'a wrong secret', as: { ...as, secretHash: wrong }, wall: { ...closedWall, guest: wrong } }],
  } as const satisfies Record<Called['by'], readonly Standing[]>;
  return byKind[called.by];
}

/** Somebody who would learn in the same workspace. */
export const learnerBeside = 'another learner of the same workspace';

/** Vic's own call behind walls that are not his: as a function would ask that has forgotten to look whose rows it reads. */
export function misplaced(its: Things, scopes: Scopes, called: Called): readonly Standing[] {
  const { as } = ownerOf(its, scopes, called);
  const walls = {
    'behind the wall of Sam’s home': wallOf(scopes.samAtHome),
    'behind the wall of Sam’s team': wallOf(scopes.samInTeam),
    'behind the wall of Sam': wallOfWho(its.people.sam.who),
    'behind no wall of anybody’s': closedWall,
  };
  return Object.entries(walls).map(([name, wall]) => ({ name, as, wall }));
}
