import type { RecordId } from '../../../core/base/id.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';

/** Something by its id and its line. */
export const named = ({ id, title }: { readonly id: RecordId; readonly title: string }) => ({ id, title });

/** How many complete impacts there are. */
export const countImpacts = (records: readonly LedgerRecord[]): number =>
  records.filter(({ kind }) => kind === impact.name).length;
