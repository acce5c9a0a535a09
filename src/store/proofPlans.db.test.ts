import { holdPlans } from '../../test/stage/plans.ts';
import { listCheckpoints, listNodes } from './ledger/proofs.ts';

const places = [
  { level: 0, position: 0 },
  { level: 3, position: 7 },
];

holdPlans({
  'the nodes of a proof': {
    ask: (tx, scope) => listNodes(tx, scope, places),
    uses: ['PRIMARY KEY (workspace_id=? AND level=? AND position=?'],
  },
  'the heads that were handed out': {
    ask: (tx, scope) => listCheckpoints(tx, scope, 200),
    uses: ['PRIMARY KEY (workspace_id=?'],
  },
});
