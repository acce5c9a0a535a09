import * as moved from '../../../../../src/store/ledger/moved.ts';
import { type CasesOf, reads } from '../../storeCase.ts';

export const movedCases: CasesOf<typeof moved> = {
  listPlacedLeaves: reads('scope', (tx, { scope }) => moved.listPlacedLeaves(tx, scope, { from: 0, limit: 9 })),
  listCheckpointsWithin: reads('scope', (tx, { scope }) =>
    moved.listCheckpointsWithin(tx, scope, { above: 0, most: 99 }),
  ),
  listLinkShapes: reads('scope', (tx, { scope }) => moved.listLinkShapes(tx, scope)),
};
