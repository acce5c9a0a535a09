import type * as walking from '../../../../../src/store/ledger/walking.ts';
import { walkRecords } from '../../../../../src/store/ledger/walking.ts';
import { type CasesOf, reads } from '../../storeCase.ts';

export const walkingCases: CasesOf<typeof walking> = {
  walkRecords: reads('scope', (tx, { scope }) => walkRecords(tx, scope, { after: null, limit: 9 })),
};
