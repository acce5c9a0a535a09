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
  const functionOf = (id: RecordId): CompanyFunction | null => teams.get(id)?.function ?? null;
  const abroad = impacts.flatMap(({ depth, directed, teams: all }) => {
    const outer = all.filter((id) => teams.get(id)?.own !== true);
    return outer.length === 0 ? [] : { depth, directed, teams: outer, functions: outer.map(functionOf) };
  });
  const functions = tally(abroad, (impact) => impact.functions).map(([name, by]) => ({ function: name, by }));
  const isEngineering = (id: RecordId): boolean => functionOf(id) === 'engineering';
  return {
    teams: tally(abroad, (impact) => impact.teams).map(([id, by]) => ({ id, function: functionOf(id), by })),
    functions,
    engineering: {
      inOne: maxOf(abroad, (impact) => impact.teams.filter(isEngineering).length),
      inAll: new Set(abroad.flatMap((impact) => impact.teams.filter(isEngineering))).size,
    },
    sides: {
      engineering: countSide(abroad, 'engineering'),
      design: countSide(abroad, 'design'),
      'go-to-market': countSide(abroad, 'go-to-market'),
    },
    looseOnly: functions.flatMap(({ function: name, by }) => (name !== null && isLoose(by) ? [name] : [])),
    widest: maxOf(abroad, (impact) => new Set(impact.teams).size),
  };
}

/** How many impacts there are in all. */
export const totalOf = (by: ByDepth): number => depths.reduce((sum, depth) => sum + by[depth], 0);

/** An impact with the teams beyond one's own that it reached, and their functions. */
type Abroad = Pick<Reaching, 'depth' | 'directed' | 'teams'> & {
  readonly functions: readonly (CompanyFunction | null)[];
};

const maxOf = (impacts: readonly Abroad[], count: (impact: Abroad) => number): number =>
  impacts.reduce((most, impact) => Math.max(most, count(impact)), 0);

/** Each impact counts once for whatever it reaches, at its depth. */
function tally<Key>(
  impacts: readonly Abroad[],
  keysOf: (impact: Abroad) => readonly Key[],
): readonly (readonly [Key, ByDepth])[] {
  const counts = new Map<Key, Record<Depth, number>>();
  for (const impact of impacts)
    for (const key of new Set(keysOf(impact))) {
      const by = counts.get(key) ?? { ...nowhere };
      by[impact.depth] += 1;
      counts.set(key, by);
    }
  return [...counts].toSorted(([, one], [, other]) => totalOf(other) - totalOf(one));
}

const nowhere: ByDepth = { unsaid: 0, coordination: 0, consultation: 0, 'co-ownership': 0 };

const isLoose = (by: ByDepth): boolean => by.coordination > 0 && totalOf(by) === by.coordination;

function countSide(impacts: readonly Abroad[], side: Side): number {
  const wanted: readonly (CompanyFunction | null)[] = sides[side];
  return impacts.filter(({ directed, functions }) => !directed && functions.some((name) => wanted.includes(name)))
    .length;
}
