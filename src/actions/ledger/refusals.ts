import { refuse, type Refusal } from '../../core/base/refusal.ts';
import type { Complaint } from '../../core/ledger/fields/complaint.ts';

/** Says that a record is not there. */
export const noRecord = (): Refusal<'no-record'> =>
  refuse('no-record', 'There is no such record. It may have been erased, or it lies in another workspace.');

/** Says that there is no such kind of record. */
export const noKind = (name: string): Refusal<'no-kind'> =>
  refuse('no-kind', `There is no kind of record called “${name}”. Choose one that the ledger offers.`);

/** Says what stands in the way of keeping a record, and at which fields. */
export const badRecord = (
  complaints: readonly Complaint[],
): Refusal<'bad-record'> & { readonly complaints: readonly Complaint[] } => ({
  ...refuse('bad-record', complaints.map(({ message }) => message).join(' ')),
  complaints,
});
