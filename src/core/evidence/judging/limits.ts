import { refuse, type Refusal } from '../../base/refusal.ts';
import { valuesOf } from '../../ledger/kind.ts';
import type { LedgerRecord } from '../../ledger/record.ts';
import { threshold } from '../kinds/judging/threshold.ts';
import type { Limits } from '../rules/base/judge.ts';
import { type Origin, type Threshold, type ThresholdName, thresholds } from '../rules/base/thresholds.ts';
import { byChange } from './disagreements.ts';

/** A threshold as it is in force: its own value and why, where the workspace has changed it. */
export type InForce = Omit<Threshold, 'origin'> & {
  readonly name: ThresholdName;
  readonly usual: number;
  readonly origin: Origin | 'own';
  readonly why: string | null;
};

/** Whether there is a threshold of that name. */
export const isThreshold = (name: string): name is ThresholdName => Object.hasOwn(thresholds, name);

/** Whether a record changes that threshold. */
export const isAbout =
  (name: ThresholdName) =>
  ({ fields }: Pick<LedgerRecord, 'fields'>): boolean =>
    valuesOf(threshold, fields).threshold === name;

/** The thresholds that records change; the last word on each counts, and never leads beyond its bounds. */
export const limitsIn = (records: readonly LedgerRecord[]): Limits =>
  Object.fromEntries([...ownIn(records)].map(([name, { value }]) => [name, value]));

/** These thresholds as the records have them. */
export function inForce(names: readonly ThresholdName[], records: readonly LedgerRecord[]): readonly InForce[] {
  const own = ownIn(records);
  return names.map((name) => {
    const { value: usual, origin, ...told }: Threshold = thresholds[name];
    const changed = own.get(name);
    return changed === undefined
      ? { ...told, name, usual, value: usual, origin, why: null }
      : { ...told, name, usual, value: changed.value, origin: 'own', why: changed.why };
  });
}

/** Refuses a value beyond the bounds of a threshold. */
export function checkLimit(name: ThresholdName, value: number): Refusal<'out-of-range'> | undefined {
  const { least, most, unit }: Threshold = thresholds[name];
  return isWithin(value, { least, most })
    ? undefined
    : refuse('out-of-range', `Choose a number from ${least} to ${most} ${unit}.`);
}

type Own = { readonly value: number; readonly why: string };

function ownIn(records: readonly LedgerRecord[]): ReadonlyMap<ThresholdName, Own> {
  const said = records.filter(({ kind }) => kind === threshold.name).toSorted(byChange);
  return new Map(
    said.flatMap(({ fields }) => {
      const { threshold: name = '', value = 0, why = '' } = valuesOf(threshold, fields);
      return isThreshold(name) && isWithin(value, thresholds[name]) ? [[name, { value, why }] as const] : [];
    }),
  );
}

const isWithin = (value: number, { least, most }: Pick<Threshold, 'least' | 'most'>): boolean =>
  value >= least && value <= most;
