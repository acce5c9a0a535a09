import type { RecordId } from '../base/id.ts';
import type { CompanyFunction } from './kinds/people/functions.ts';

/** An impact as far as its place among others goes: who changed, and what it followed from. */
export type Effect = {
  readonly id: RecordId;
  readonly teams: readonly RecordId[];
  readonly followedFrom: readonly RecordId[];
};

/** What is known of a team: its function, and whether it is one's own. */
export type TeamSaid = { readonly own: boolean; readonly function: CompanyFunction | undefined };

/** Teams by id. One that is missing counts as another team of unknown function. */
export type Teams = ReadonlyMap<RecordId, TeamSaid>;

/** How far effects reach: the distinct other teams, and the functions these belong to. */
export type Spread = { readonly teams: readonly RecordId[]; readonly functions: readonly CompanyFunction[] };

/** What followed from an impact, itself included: how many orders deep, and how far. */
export type Ripple = Spread & { readonly effects: readonly RecordId[]; readonly depth: number };

/**
 * The order of each effect: 1 where it followed from none of the others, else one more than the highest order that it
 * followed from. A loop is cut where the walk meets it.
 */
export function ordersOf(effects: readonly Effect[]): ReadonlyMap<RecordId, number> {
  const known = new Map(effects.map((effect) => [effect.id, effect]));
  const orders = new Map<RecordId, number>();
  const walking = new Set<RecordId>();
  const orderOf = ({ id, followedFrom }: Effect): number => {
    const told = orders.get(id);
    if (told !== undefined) return told;
    walking.add(id);
    const causes = followedFrom.flatMap((cause) => (walking.has(cause) ? [] : (known.get(cause) ?? [])));
    const order = 1 + Math.max(0, ...causes.map(orderOf));
    walking.delete(id);
    orders.set(id, order);
    return order;
  };
  for (const effect of effects) orderOf(effect);
  return orders;
}

/** The effects that followed from another one of them or led to one, each with what it followed from among them. */
export function joinedOf(effects: readonly Effect[]): readonly Effect[] {
  const known = new Set(effects.map(({ id }) => id));
  const inside = effects.map((effect) => ({
    ...effect,
    followedFrom: effect.followedFrom.filter((cause) => known.has(cause)),
  }));
  const causes = new Set(inside.flatMap(({ followedFrom }) => followedFrom));
  return inside.filter(({ id, followedFrom }) => followedFrom.length > 0 || causes.has(id));
}

/** What followed from one of the effects, whether at once or by way of others. */
export function rippleOf(root: RecordId, effects: readonly Effect[], teams: Teams): Ripple {
  const followed = listFollowed(root, effects);
  const inside = effects
    .filter(({ id }) => followed.has(id))
    .map((effect) => (effect.id === root ? { ...effect, followedFrom: [] } : effect));
  return {
    ...spreadOf(inside, teams),
    effects: inside.map(({ id }) => id),
    depth: Math.max(0, ...ordersOf(inside).values()),
  };
}

/** How far effects reach beyond one's own teams. */
export function spreadOf(effects: readonly Pick<Effect, 'teams'>[], teams: Teams): Spread {
  const others = [...new Set(effects.flatMap((effect) => effect.teams))].filter((id) => teams.get(id)?.own !== true);
  return { teams: others, functions: [...new Set(others.flatMap((id) => teams.get(id)?.function ?? []))] };
}

function listFollowed(root: RecordId, effects: readonly Effect[]): ReadonlySet<RecordId> {
  const byCause = Map.groupBy(
    effects.flatMap(({ id, followedFrom }) => followedFrom.map((cause) => ({ id, cause }))),
    ({ cause }) => cause,
  );
  const found = new Set([root]);
  for (const id of found) for (const next of byCause.get(id) ?? []) found.add(next.id);
  return found;
}
