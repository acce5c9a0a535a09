import { reaches, type Role } from '../../../src/core/base/role.ts';
import { type Name, rolesInTeam } from '../ground/cast.ts';
import type { Part } from '../ground/marks.ts';
import type { RouteCase } from './routeCase.ts';
import type { Actor, Standing } from './actors.ts';
import type { Way } from './declared.ts';

/**
 * How a request has to end. `elsewhere` is one that is let in somewhere else, and finds nothing of what it names;
 * `allowed` may see and change what is there.
 */
export type Ending = { readonly kind: 'refused' | 'elsewhere' | 'allowed'; readonly status: number };

type Person = Extract<Standing, { readonly kind: 'person' }>;

const refused = (status: number): Ending => ({ kind: 'refused', status });

/** How an actor's request has to end, by what the contract says of the way in. */
export function endingOf(way: Way, { standing }: Actor, asked: RouteCase): Ending {
  const stands = standing(way);
  const isGuarded = asked.beforeGuard !== true;
  const writes = way.method !== 'GET';
  if (isGuarded && (stands.kind === 'stopped' || (stands.kind === 'program' && writes))) return refused(403);
  if (way.needs === 'nobody') return openTo(isGranted(way, stands) ? stands.name : null, asked);
  if (stands.kind !== 'person' || (asked.tokensOnly === true && stands.grants === null)) return refused(401);
  if (!isGranted(way, stands)) return refused(403);
  if (way.needs === 'operator') return stands.name === 'opal' ? allowed(asked) : refused(403);
  if (way.needs === 'account') return isRight(stands.name, asked) ? allowed(asked) : elsewhere(stands, asked);
  return inWorkspace(way.needs, stands, asked);
}

const isGranted = ({ grant }: Way, stands: Standing): stands is Person =>
  stands.kind === 'person' && (stands.grants === null || (grant !== null && stands.grants.includes(grant)));

const allowed = ({ status }: RouteCase): Ending => ({ kind: 'allowed', status: status ?? 200 });

const isRight = (name: Name | null, { people = isVic }: RouteCase): boolean => people(name);

const isVic = (name: Name | null): boolean => name === 'vic';

/** What is open is open to everybody, unless the case names those who may read it. */
function openTo(name: Name | null, asked: RouteCase): Ending {
  return asked.people === undefined || asked.people(name) ? allowed(asked) : refused(asked.closed ?? 404);
}

function elsewhere({ name, at }: Person, asked: RouteCase): Ending {
  const { elsewhere: status = 404 } = asked;
  const where = at === 'own team' ? 'team' : 'home';
  if (typeof status === 'function') return { kind: 'elsewhere', status: status(name) };
  return { kind: 'elsewhere', status: typeof status === 'number' ? status : status[where] };
}

function inWorkspace(needs: Role | 'learner', stands: Person, asked: RouteCase): Ending {
  const { name, at } = stands;
  if (at === 'home' || at === 'own team') {
    if (needs === 'learner' && at === 'own team') return refused(403);
    return asked.people?.(name) === true ? allowed(asked) : elsewhere(stands, asked);
  }
  if (needs === 'learner' && at === 'there') return name === 'vic' ? allowed(asked) : refused(404);
  const role = rolesInTeam[name];
  if (role === undefined) return refused(404);
  return needs !== 'learner' && reaches(role, needs) ? allowed(asked) : refused(403);
}

/** What somebody may come to know by an answer: nothing by a no, and where they are let in somewhere else what the case says. */
export function partsOpenTo(name: Name | null, asked: RouteCase, { kind }: Ending): readonly Part[] {
  if (kind === 'refused') return [];
  if (name === 'vic') return ['team', 'home', 'mail', 'report'];
  const told = asked.tells?.(name) ?? [];
  return kind === 'elsewhere' || name === null || rolesInTeam[name] === undefined ? told : ['team', ...told];
}
