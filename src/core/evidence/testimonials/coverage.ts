import type { Relation } from '../kinds/people/relations.ts';
import type { Otherwise } from '../kinds/proof/testimonial.ts';

/** What counts of a testimonial. `fresh`: it is about what the impact says now, and was not withdrawn. */
export type Counted = { readonly relation: Relation; readonly otherwise: Otherwise; readonly fresh: boolean };

/** How many of each are looked for. */
export type Wanted = { readonly peers: number; readonly skipLevels: number };

/** The usual number of each. */
export const wanted = { peers: 2, skipLevels: 1 } as const satisfies Wanted;

/** Under so many answers no tally is shown: it would tell who said what. */
const leastForTally = 3;

/** How far the testimonials of a ledger reach. */
export type Coverage = {
  readonly peers: number;
  readonly skipLevels: number;
  readonly stale: number;
  readonly isEnough: boolean;
  /** What the witnesses think would have happened anyway; null while there are too few to tell. */
  readonly otherwise: Readonly<Record<Otherwise, number>> | null;
};

/** Adds testimonials up. Peers are those in other teams and functions. */
export function coverageOf(testimonials: readonly Counted[], least: Wanted = wanted): Coverage {
  const fresh = testimonials.filter((testimonial) => testimonial.fresh);
  const count = (...those: readonly Relation[]): number =>
    fresh.filter(({ relation }) => those.includes(relation)).length;
  const [peers, skipLevels] = [count('peer', 'partner'), count('skip-level', 'executive')];
  const said = (otherwise: Otherwise): number => fresh.filter((one) => one.otherwise === otherwise).length;
  return {
    peers,
    skipLevels,
    stale: testimonials.length - fresh.length,
    isEnough: peers >= least.peers && skipLevels >= least.skipLevels,
    otherwise: fresh.length < leastForTally ? null : { no: said('no'), partly: said('partly'), yes: said('yes') },
  };
}
