import { readFields } from '../../../core/ledger/fields/read.ts';
import type { Complaint } from '../../../core/ledger/fields/complaint.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Refused } from '../../base/call.ts';
import { type FormValues, isPlain } from '../inputs/input.ts';
import { findUnlinked } from '../inputs/linking.ts';

/** What is wrong, by field; the first sentence about each. */
export type Complaints = Readonly<Record<string, string>>;

export const noComplaints: Complaints = {};

/** What the declaration says of the values, before anybody is asked. */
export const complaintsAbout = (kind: Kind, values: FormValues): Complaints => ({
  ...byField(readFields(kind, values).complaints),
  ...Object.fromEntries(complainOfUnlinked(kind, values)),
});

/** Words in a link field are lost unless something is chosen for them. */
const complainOfUnlinked = (kind: Kind, values: FormValues): readonly (readonly [field: string, message: string])[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const field = kind.fields[name];
    const words = findUnlinked(field, value);
    if (field === undefined || words === undefined) return [];
    return [[name, `${field.label}: “${words}” is not linked yet. Choose it from the list, add it, or clear it.`]];
  });

/** What the server says stands in the way, where that is why it refused. */
export function complaintsIn(error: unknown): Complaints {
  const refusal = error instanceof Refused && error.code === 'bad-record' ? error.cause : undefined;
  const told = isPlain(refusal) && Array.isArray(refusal['complaints']) ? refusal['complaints'] : [];
  return byField(told.filter(isComplaint));
}

const isComplaint = (told: unknown): told is Complaint =>
  isPlain(told) && typeof told['field'] === 'string' && typeof told['message'] === 'string';

/** A relation within a table, as `parties.who`, is said at its table. */
const byField = (complaints: readonly Complaint[]): Complaints =>
  Object.fromEntries(complaints.map(({ field, message }) => [field.split('.')[0] ?? field, message]).toReversed());
