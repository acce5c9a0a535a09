import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getReach } from '../../../contract/evidence/views.ts';
import { functions } from '../../../core/evidence/kinds/people/functions.ts';
import type { Depth, Side } from '../../../core/evidence/reach.ts';
import { formatCount } from '../../base/format.ts';

/** What the server tells of reach. */
export type Reach = ResponseOf<typeof getReach>;

/** Under so many impacts nothing is drawn. */
export const fewestImpacts = 3;

/** How closely teams worked together, the closest first, in a word that a narrow column may break. */
export const depthNames = {
  'co-ownership': 'Co-owner\u00adship',
  consultation: 'Consul\u00adtation',
  coordination: 'Coordi\u00adnation',
  unsaid: 'Not said',
} as const satisfies Readonly<Record<Depth, string>>;

const sideNames = {
  engineering: 'Engineering',
  design: 'Design',
  'go-to-market': 'Go-to-market',
} as const satisfies Readonly<Record<Side, string>>;

/** A function by its name. */
export const sayFunction = (name: string | null): string =>
  name === null ? 'No function named' : (new Map<string, string>(Object.entries(functions)).get(name) ?? name);

/** How far impacts reach, as a whole. */
export function sayReach({
  impacts,
  teams,
  functions: reached,
}: Pick<Reach, 'impacts' | 'teams' | 'functions'>): string {
  if (impacts < fewestImpacts) return `Not enough impacts yet: ${impacts} of ${fewestImpacts}`;
  const named = reached.filter(({ function: name }) => name !== null).length;
  return `Your impacts reach ${formatCount(teams.length, 'other team')} in ${formatCount(named, 'function')}`;
}

/** What is to be said of them, each in a sentence. */
export function listFindings({ engineering, sides, looseOnly, widest, across, limits }: Reach): readonly string[] {
  return [
    engineering.inOne >= limits.engineering
      ? `One impact changed ${engineering.inOne} engineering teams. That is where a wider scope begins.`
      : `No impact changed ${formatCount(limits.engineering, 'engineering team')} at once yet; all together changed ${engineering.inAll}.`,
    ...(across === null ? [] : [sayAcross(across)]),
    `Changed without being told to: ${saySides(sides)}.`,
    ...(widest >= limits.widest ? [`One change was taken over by ${widest} teams.`] : []),
    ...looseOnly.map(
      (name) => `${sayFunction(name)} was only kept informed. Coordination alone does not count as working across.`,
    ),
  ];
}

const saySides = (sides: Reach['sides']): string =>
  Object.entries(sideNames)
    .map(
      ([side, name]) =>
        `${name} ${sides[side as Side] === 0 ? 'none yet' : formatCount(sides[side as Side], 'impact')}`,
    )
    .join(', ');

function sayAcross({ inside, outside, unsaid }: NonNullable<Reach['across']>): string {
  const sum = `${outside} of ${formatCount(inside + outside, 'team')} ${outside === 1 ? 'lies' : 'lie'} outside your own organisation`;
  return unsaid === 0
    ? `${sum}.`
    : `${sum}; ${formatCount(unsaid, 'other team')} ${unsaid === 1 ? 'does' : 'do'} not say.`;
}
