import { holdPlans } from '../../test/stage/plans.ts';
import type { RecordId } from '../core/base/id.ts';
import { walkRecords } from './ledger/walking.ts';

const after = '01KA0000000000000000000000' as RecordId;
const key = 'PRIMARY KEY (workspace_id=? AND id>?)';

holdPlans({
  'the records of a ledger one after the other': {
    ask: (tx, scope) => walkRecords(tx, scope, { after, limit: 200 }),
    uses: [key],
  },
  'the same of one kind, without sorting the kind for every page': {
    ask: (tx, scope) => walkRecords(tx, scope, { after, kind: 'impact', limit: 200 }),
    uses: [key],
  },
});
