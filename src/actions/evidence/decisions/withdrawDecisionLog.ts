import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { withdrawDecisionLog as endpoint } from '../../../contract/evidence/decisionLog.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { deleteDecisionLog, findDecisionLog } from '../../../store/evidence/decisionLogs.ts';
import type { Context } from '../../base/context.ts';

/** Takes the published decision log back. The decisions stay in the ledger. */
export async function withdrawDecisionLog({
  store,
  scope,
}: Context): Promise<ResponseOf<typeof endpoint> | Refusal<'no-log' | 'taken-down'>> {
  return store.transact(async (tx) => {
    const log = await findDecisionLog(tx, scope);
    if (log === undefined) return noLog;
    if (log.takenDown !== null) return takenDown;
    await deleteDecisionLog(tx, scope);
    return { done: true };
  });
}

const noLog = refuse(
  'no-log',
  'No decision log is published here, so there is none to take back. Load the page again.',
);

const takenDown = refuse(
  'taken-down',
  'Whoever runs this Cairn has taken this log down, so nobody reads it. Write to them if you want it gone for good.',
);
