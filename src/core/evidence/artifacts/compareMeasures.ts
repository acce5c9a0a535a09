import type { Measure } from '../../ledger/fields/value.ts';

/**
 * How far one figure lies from another: in their unit, and as a share of the first where that is not zero. Figures of
 * different units are not compared.
 */
export type Comparison =
  | { readonly kind: 'compared'; readonly difference: number; readonly unit: string; readonly share: number | null }
  | { readonly kind: 'other-unit' };

/** Compares a figure after with the one before. */
export function compareMeasures(before: Measure, after: Measure): Comparison {
  if (spell(before.unit) !== spell(after.unit)) return { kind: 'other-unit' };
  const difference = subtract(after.amount, before.amount);
  const share = before.amount === 0 ? null : difference / Math.abs(before.amount);
  return { kind: 'compared', difference, unit: after.unit, share };
}

const spell = (unit: string): string => unit.trim().toLowerCase();

/** As people subtract: 0.3 less 0.1 is 0.2. */
const subtract = (one: number, other: number): number => Number((one - other).toPrecision(12));
