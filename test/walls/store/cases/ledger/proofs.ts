import * as proofs from '../../../../../src/store/ledger/proofs.ts';
import { marks } from '../../../ground/marks.ts';
import { type CasesOf, reads, writes } from '../../storeCase.ts';

const { team: mark } = marks;

export const proofsCases: CasesOf<typeof proofs> = {
  listNodes: reads('scope', (tx, { scope }) => proofs.listNodes(tx, scope, [{ level: 0, position: 0 }])),
  keepCheckpoint: writes('scope', (tx, { scope }, { now }) =>
    proofs.keepCheckpoint(tx, scope, { size: 1, origin: mark, note: mark, madeAt: now }),
  ),
  listCheckpoints: reads('scope', (tx, { scope }) => proofs.listCheckpoints(tx, scope, 10)),
};
