import type { RecordId } from '../../../base/id.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import type { Readiness } from '../../bars/readiness.ts';
import type { Hanging } from '../putForward.ts';

/** An impact that a packet does not tell of, and what it would bring to which dimensions: the stone, or one more record. */
export type Lift = {
  readonly impact: LedgerRecord;
  readonly dimensions: readonly { readonly name: string; readonly brings: 'stone' | 'record' }[];
};

/** How a packet and its ledger stand, and how the packet would stand with one case more. */
export type Lifting = {
  readonly told: Readiness;
  readonly whole: Readiness;
  readonly records: readonly LedgerRecord[];
  readonly cases: readonly RecordId[];
  readonly hanging: Hanging;
  readonly readinessWith: (impact: RecordId) => Readiness;
};

/** So many impacts are tried, and so many of them named. */
const most = { tried: 12, named: 5 };

/** Which impacts would lift a packet if they were in it, those that bring most first. */
export function liftsOf(lifting: Lifting): readonly Lift[] {
  const { told, readinessWith } = lifting;
  return chooseImpacts(lifting)
    .map((impact) => ({ impact, dimensions: broughtBy(told, readinessWith(impact.id)) }))
    .filter(({ dimensions }) => dimensions.length > 0)
    .toSorted((one, other) => worthOf(other) - worthOf(one))
    .slice(0, most.named);
}

/** Those with most of what shows, in the whole ledger, a dimension that the packet lacks. */
function chooseImpacts({ told, whole, records, cases, hanging }: Lifting): readonly LedgerRecord[] {
  const lacking = new Set(told.dimensions.flatMap(({ id, standing }) => (isOpen(standing) ? id : [])));
  const showing = new Set(whole.dimensions.flatMap(({ id, shownBy }) => (lacking.has(id) ? shownBy : [])));
  const isTold = new Set(cases);
  return records
    .filter(({ id, kind }) => kind === 'impact' && !isTold.has(id))
    .map((impact) => ({ impact, shows: [...hanging([impact.id])].filter((id) => showing.has(id)).length }))
    .filter(({ shows }) => shows > 0)
    .toSorted((one, other) => other.shows - one.shows || (one.impact.id < other.impact.id ? -1 : 1))
    .slice(0, most.tried)
    .map(({ impact }) => impact);
}

const isOpen = (standing: Readiness['dimensions'][number]['standing']): boolean =>
  standing === 'missing' || standing === 'silent';

const broughtBy = (before: Readiness, after: Readiness): Lift['dimensions'] =>
  before.dimensions.flatMap(({ name, standing, items }, at): Lift['dimensions'] => {
    const then = after.dimensions[at];
    if (then === undefined || !isOpen(standing)) return [];
    if (then.standing === 'holds') return [{ name, brings: 'stone' }];
    const isNearer = items.found < items.wanted && then.items.found > items.found;
    return isNearer ? [{ name, brings: 'record' }] : [];
  });

const worthOf = ({ dimensions }: Lift): number =>
  dimensions.reduce((sum, { brings }) => sum + (brings === 'stone' ? 10 : 1), 0);
