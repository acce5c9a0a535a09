import type { Complaint } from './fields/complaint.ts';

/** A reason to complain that may hold: whether it does, at which field, and what to do about it. */
export type Reason = readonly [holds: boolean, field: string, message: string];

/** The complaints whose reasons hold. */
export const complaintsOf = (...reasons: readonly Reason[]): readonly Complaint[] =>
  reasons.flatMap(([holds, field, message]) => (holds ? [{ field, message }] : []));

/** Whether both dates are there and the first is the earlier one. */
export const isBefore = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one < other;
