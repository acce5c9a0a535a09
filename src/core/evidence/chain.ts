import type { ValuesOf } from '../ledger/fields/value.ts';
import type { impact } from './kinds/change/impact.ts';
import type { Rung } from './ladder.ts';

/** What leads from somebody's act to a proved effect, link by link. */
export const chainLinks = ['act', 'mechanism', 'their-act', 'effect', 'proof'] as const;

/** One link of the chain: whether it holds, and why not or what is still to do. */
export type ChainLink = {
  readonly name: (typeof chainLinks)[number];
  readonly standing: 'filled' | 'weak' | 'missing';
  readonly reason: string;
};

/** A chain, and the name of the link at which it would break first; null where all of them hold. */
export type Chain = { readonly links: readonly ChainLink[]; readonly weakest: ChainLink['name'] | null };

/** What an impact says, and what stands around it. */
export type ImpactStanding = {
  readonly said: ValuesOf<(typeof impact)['fields']>;
  readonly rung: Rung;
  /** Whether pieces of proof show the state before, and the state after. */
  readonly shown: { readonly before: boolean; readonly after: boolean };
  /** How many of its teams are one's own. */
  readonly ownTeams: number;
  /** Whether a witness signed that it would have come about anyway. */
  readonly doubted: boolean;
};

/** The chain of an impact. The weakest link is the first that is missing, else the first that is weak. */
export function chainOf(standing: ImpactStanding): Chain {
  const links = chainLinks.map((name) => ({ name, ...judges[name](standing) }));
  const weakest =
    links.find((link) => link.standing === 'missing') ?? links.find((link) => link.standing === 'weak') ?? null;
  return { links, weakest: weakest?.name ?? null };
}

type Judged = Omit<ChainLink, 'name'>;

const judges = {
  act: ({ said: { act } }) => {
    if (act === undefined) return missing('Nothing says what you did. Write what you made, showed or decided.');
    return isThin(act) ? weak('It says too little to be checked. Say what you made, and to whom you took it.') : filled;
  },
  mechanism: ({ said: { mechanism, act, prompted } }) => {
    if (mechanism === undefined)
      return missing('Nothing says why they changed because of it. Write what your act did to them.');
    if (mechanism === act) return weak('It repeats what you did. Say what that set in motion on their side.');
    if (prompted === 'directed') return weak('They were told to change. Say what you did that a directive did not.');
    return isThin(mechanism) ? weak('It says too little to be checked. Say how one led to the other.') : filled;
  },
  'their-act': ({ said: { teams = [], changed = [], ownership }, ownTeams }) => {
    if (teams.length === 0) return missing('No team is named. Choose the team that changed what it does.');
    if (ownTeams === teams.length) return missing('The team is your own. Name another team that changed.');
    if (changed.length === 0) return weak('It does not say what kind of thing changed. Choose one.');
    return ownership === 'mine' ? weak('What changed is yours, not theirs. Say what they own of it.') : filled;
  },
  effect: ({ said, shown, doubted }) => {
    if (said.before === undefined || said.after === undefined)
      return missing('Before and after are not both described. Write down what differs.');
    if (said.counterfactual === undefined)
      return weak('Nothing says what would have happened without you. Write it down honestly.');
    if (doubted) return weak('A witness says it would have happened anyway. Find out what they mean.');
    const isMeasured = said.beforeMeasure !== undefined && said.afterMeasure !== undefined;
    if (isMeasured || (shown.before && shown.after)) return filled;
    return weak('It is told in words alone. Add a figure, or an artifact, for before and for after.');
  },
  proof: ({ rung }) => proofs[rung],
} as const satisfies Readonly<Record<ChainLink['name'], (standing: ImpactStanding) => Judged>>;

const filled: Judged = { standing: 'filled', reason: '' };
const weak = (reason: string): Judged => ({ standing: 'weak', reason });
const missing = (reason: string): Judged => ({ standing: 'missing', reason });

/** Fewer characters than this name nobody and nothing. */
const fewestCharacters = 20;

const isThin = (text: string): boolean => text.length < fewestCharacters;

const proofs = {
  'own-word': missing('There is your own word alone. Attach what the other team made, or ask a witness.'),
  quote: weak('There are only quotes. Attach what the other team made, or ask for a signed testimonial.'),
  testimonial: filled,
  theirs: filled,
  figure: filled,
} as const satisfies Readonly<Record<Rung, Judged>>;
