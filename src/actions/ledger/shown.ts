import type { LedgerRecord } from '../../core/ledger/record.ts';

/** What is shown of a record beside others. */
export const shownOf = ({ id, kind, title, standing }: LedgerRecord) => ({ id, kind, title, standing });
