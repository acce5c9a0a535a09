import type { ValuesOf } from '../ledger/fields/value.ts';
import type { initiative } from './kinds/change/initiative.ts';

/** What marks a piece of work that proves its lead: no single owner, resistance that is counted, options it changes. */
export const traits = ['shared', 'resisted', 'decisive'] as const;

/** One of them, whether it holds, and why or what is still to say. */
export type Trait = { readonly name: (typeof traits)[number]; readonly holds: boolean; readonly reason: string };

type Said = ValuesOf<(typeof initiative)['fields']>;

/** The traits of an initiative, as it is written down. */
export const traitsOf = (said: Said): readonly Trait[] => traits.map((name) => ({ name, ...judges[name](said) }));

/** Work with fewer traits than this does not prove its lead. */
export const fewestTraits = 2;

type Judged = Omit<Trait, 'name'>;

const judges = {
  shared: ({ owners = [], ownerBefore }) => {
    if (owners.length >= 2) return holds(`Owned by ${owners.length} teams, and by none of them alone.`);
    if (owners.length === 0 && isNobody(ownerBefore)) return holds('Nobody owned it before.');
    return owners.length === 1
      ? open('One team owns it alone. Work that its owner could order proves little.')
      : open('It does not say who owns it. Name the teams, or write that nobody did.');
  },
  resisted: ({ resistance = [] }) => {
    const counted = resistance.filter(({ amount }) => amount !== undefined).length;
    if (counted > 0) return holds(counted === 1 ? 'It is counted once.' : `It is counted ${counted} times.`);
    return resistance.length > 0
      ? open('There is resistance, and no figure. Count the votes, the weeks or the refused requests.')
      : open('No resistance is written down. What nobody resists needs no lead.');
  },
  decisive: ({ options = [] }) => {
    const of = (effect: 'opened' | 'closed') => options.filter((row) => row.effect === effect).length;
    return options.length > 0
      ? holds(`Options opened: ${of('opened')}; closed: ${of('closed')}.`)
      : open('It does not say which options it opens or closes for later.');
  },
} as const satisfies Readonly<Record<Trait['name'], (said: Said) => Judged>>;

const holds = (reason: string): Judged => ({ holds: true, reason });
const open = (reason: string): Judged => ({ holds: false, reason });

/** Whether somebody wrote that an outcome had no owner. */
export const isNobody = (owner: string | undefined): boolean => /^(nobody|no one|none|no owner)\b/i.test(owner ?? '');
