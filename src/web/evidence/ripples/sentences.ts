import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getRipples } from '../../../contract/evidence/views.ts';
import { formatCount } from '../../base/format.ts';

/** What the server tells of ripples. */
export type Ripples = ResponseOf<typeof getRipples>;

/** The order of an effect, in words: "First order", "12th order". */
export const sayOrder = (order: number): string => `${ordinals[order - 1] ?? `${order}th`} order`;

/** How deep and how far effects go. */
export function sayRipples({ depth, teams, functions }: Pick<Ripples, 'depth' | 'teams' | 'functions'>): string {
  const reach = `${formatCount(teams.length, 'other team')} in ${formatCount(functions.length, 'function')}`;
  return `Your impacts led to others, ${depth} orders deep, and reached ${reach}`;
}

/** Which impacts the drawing leaves out. */
export const sayAlone = ({ alone, whole }: Pick<Ripples, 'alone' | 'whole'>): string =>
  [
    ...(alone > 0 ? [`${formatCount(alone, 'impact stands', 'impacts stand')} alone.`] : []),
    ...(whole ? [] : ['Only the latest 500 impacts are drawn.']),
  ].join(' ');

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];
