import type { RecordId } from '../base/id.ts';
import type { CompanyFunction } from './kinds/people/functions.ts';
import type { Effect, Teams } from './ripple.ts';

/** How closely two teams worked together, from the loosest to the closest; `unsaid` where the impact does not tell. */
export const depths = ['unsaid', 'coordination', 'consultation', 'co-ownership'] as const;

/** One of them. */
export type Depth = (typeof depths)[number];

/** An impact as far as reach goes. `directed`: its teams were told to change, so it shows no influence across a line. */
export type Reaching = Pick<Effect, 'id' | 'teams'> & { readonly depth: Depth; readonly directed: boolean };

/** A team that changed: how many impacts it had, by depth. */
export type TeamReached = { readonly id: RecordId; readonly function: CompanyFunction | null; readonly by: ByDepth };

/** A function with a team that changed: how many impacts reached it, by depth. */
export type FunctionReached = { readonly function: CompanyFunction | null; readonly by: ByDepth };

type ByDepth = Readonly<Record<Depth, number>>;

/** Where impacts reach. One's own teams are left out. */
export type Reach = {
  readonly teams: readonly TeamReached[];
  readonly functions: readonly FunctionReached[];
  /** The most engineering teams that one impact changed, and that all of them together did. */
  readonly engineering: { readonly inOne: number; readonly inAll: number };
  /** For each of the three sides that influence has to cross to: the impacts there that nobody was told to make. */
  readonly sides: Readonly<Record<Side, number>>;
  /** The functions that were reached by keeping each other informed, and by nothing closer. */
  readonly looseOnly: readonly CompanyFunction[];
  /** The most teams that took over one and the same change. */
  readonly widest: number;
};

/** The sides that influence without authority has to cross to. */
export const sides = {
  engineering: ['engineering', 'data', 'security'],
  design: ['design'],
  'go-to-market': ['marketing', 'sales', 'customer-success', 'support'],
} as const satisfies Readonly<Record<string, readonly CompanyFunction[]>>;

/** One of them. */
export type Side = keyof typeof sides;

/** Reach at the scope of several teams begins with this many engineering teams changed by one impact. */
export const fewestEngineeringTeams = 2;

/** A change that so many teams took over has spread. */
export const spreadTeams = 3;

/** Where impacts reach: team by team, function by function, and how closely. */
export function reachOf(impacts: readonly Reaching[], teams: Teams): Reach {
  const abroad = impacts.map((impact) => ({
    ...impact,
    teams: impact.teams.filter((id) => teams.get(id)?.own !== true),
  }));
  const functionOf = (id: RecordId): CompanyFunction | null => teams.get(id)?.function ?? null;
  const isEngineering = (id: RecordId): boolean => functionOf(id) === 'engineering';
  const functions = tally(abroad, functionOf).map(([name, by]) => ({ function: name, by }));
  return {
    teams: tally(abroad, (id) => id).map(([id, by]) => ({ id, function: functionOf(id), by })),
    functions,
    engineering: {
      inOne: Math.max(0, ...abroad.map((impact) => impact.teams.filter(isEngineering).length)),
      inAll: new Set(abroad.flatMap((impact) => impact.teams.filter(isEngineering))).size,
    },
    sides: {
      engineering: countSide(abroad, 'engineering', functionOf),
      design: countSide(abroad, 'design', functionOf),
      'go-to-market': countSide(abroad, 'go-to-market', functionOf),
    },
    looseOnly: functions.flatMap(({ function: name, by }) => (name !== null && isLoose(by) ? [name] : [])),
    widest: Math.max(0, ...abroad.map((impact) => new Set(impact.teams).size)),
  };
}

/** How many impacts there are in all. */
export const totalOf = (by: ByDepth): number => depths.reduce((sum, depth) => sum + by[depth], 0);

/** Each impact counts once for whatever it reaches, at its depth. */
function tally<Key>(
  impacts: readonly Reaching[],
  keyOf: (team: RecordId) => Key,
): readonly (readonly [Key, ByDepth])[] {
  const counts = new Map<Key, ByDepth>();
  for (const { teams, depth } of impacts)
    for (const key of new Set(teams.map(keyOf))) {
      const by = counts.get(key) ?? nowhere;
      counts.set(key, { ...by, [depth]: by[depth] + 1 });
    }
  return [...counts].toSorted(([, one], [, other]) => totalOf(other) - totalOf(one));
}

const nowhere: ByDepth = { unsaid: 0, coordination: 0, consultation: 0, 'co-ownership': 0 };

const isLoose = (by: ByDepth): boolean => by.coordination > 0 && totalOf(by) === by.coordination;

function countSide(
  impacts: readonly Reaching[],
  side: Side,
  functionOf: (id: RecordId) => CompanyFunction | null,
): number {
  const wanted: readonly (CompanyFunction | null)[] = sides[side];
  return impacts.filter(({ directed, teams }) => !directed && teams.some((id) => wanted.includes(functionOf(id))))
    .length;
}
