import type { LedgerRecord } from '../../ledger/record.ts';

/** The complete records of a ledger that changed last, the last one first, and whether there are no more of them. */
export type Newest = { readonly records: readonly LedgerRecord[]; readonly whole: boolean };

/** The same as it became, and those that make room for others now. */
export type Renewed = Newest & { readonly gone: readonly LedgerRecord[] };

/**
 * The last changed records after these ones changed, no more than `most`. Undefined where one that is not among them would
 * have to come in.
 */
export function renewNewest(
  { records, whole }: Newest,
  changed: readonly LedgerRecord[],
  most: number,
): Renewed | undefined {
  const come = changed.filter(({ standing }) => standing === 'kept');
  if (!whole && come.length < changed.length) return undefined;
  const ids = new Set(changed.map(({ id }) => id));
  const all = [...come, ...records.filter(({ id }) => !ids.has(id))].toSorted(lastFirst);
  return { records: all.slice(0, most), whole: whole && all.length <= most, gone: all.slice(most) };
}

const lastFirst = (one: LedgerRecord, other: LedgerRecord): number =>
  other.changedAt - one.changedAt || (one.id < other.id ? 1 : -1);
