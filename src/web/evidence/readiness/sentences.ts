import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listReadiness } from '../../../contract/evidence/bars.ts';
import { findKind } from '../../../core/kinds.ts';
import { formatCount, formatNumber } from '../../base/format.ts';

/** How a ledger stands before each bar, as the server tells it. */
export type Readiness = ResponseOf<typeof listReadiness>;

/** How it stands before one. */
export type BarStanding = Readiness['bars'][number];

/** One dimension of a bar. */
export type Dimension = BarStanding['dimensions'][number];

/** Whether a stone is laid, and why not: "1 gate and 2 gaps are open". */
export function sayStanding({ standing, items, kinds, missing }: Dimension): string {
  if (standing === 'holds') return `Holds: ${sayItems(items.found, kinds)} ${items.found === 1 ? 'shows' : 'show'} it`;
  if (standing === 'silent')
    return `Not enough yet to say${items.found < items.wanted ? `: ${sayShown({ items, kinds })}` : ''}`;
  if (standing === 'people') return 'For people to judge';
  const count = (weight: string): number => missing.filter(({ rule }) => rule.weight === weight).length;
  const [gates, gaps] = [count('gate'), count('gap')];
  const open = [
    ...(gates === 0 ? [] : [formatCount(gates, 'gate')]),
    ...(gaps === 0 ? [] : [formatCount(gaps, 'gap')]),
  ].join(' and ');
  return `${open} ${gates + gaps === 1 ? 'is' : 'are'} open`;
}

/** The same where what shows it stands below. */
export const sayShortly = (dimension: Dimension): string => sayStanding(dimension).replace(/:.*/, '');

/** How many records there are: "3 impacts"; of several kinds "3 records". */
export function sayItems(count: number, kinds: readonly string[]): string {
  const kind = kinds.length === 1 ? findKind(kinds[0] ?? '') : undefined;
  return formatCount(count, kind?.one ?? 'record', kind?.many ?? 'records');
}

/** What shows a dimension, and how much would: "8 impacts show it; 3 are looked for". */
export const sayShown = ({ items: { found, wanted }, kinds }: Pick<Dimension, 'items' | 'kinds'>): string =>
  `${sayItems(found, kinds)} ${found === 1 ? 'shows' : 'show'} it; ${formatNumber(wanted)} ${wanted === 1 ? 'is' : 'are'} looked for`;
