import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getDecisionLog as endpoint } from '../../../contract/evidence/decisionLog.ts';
import type { PublishedDecision } from '../../../core/evidence/decisions/decisionLog.ts';
import { findDecisionLog } from '../../../store/evidence/decisionLogs.ts';
import type { Context } from '../../base/context.ts';
import { type Prospect, readProspect } from './shared.ts';

/** The decision log that others read, and what publishing it again would change. */
export async function getDecisionLog(context: Context): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope } = context;
  const log = await findDecisionLog(store.db, scope);
  const prospect = await readProspect(context, store.db);
  return { log: log ?? null, decisions: prospect.shown.length, pending: countChanges(prospect) };
}

function countChanges({ now, shown }: Prospect) {
  const before = new Map(shown.map((decision) => [decision.id, decision]));
  const after = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !before.has(id)).length,
    changed: now.filter((decision) => {
      const known = before.get(decision.id);
      return known !== undefined && !saysTheSame(known, decision);
    }).length,
    removed: shown.filter(({ id }) => !after.has(id)).length,
  };
}

/** Consent that ran out changes what is shown without a new revision. */
const saysTheSame = (one: PublishedDecision, other: PublishedDecision): boolean =>
  one.revision === other.revision &&
  one.reopenings === other.reopenings &&
  JSON.stringify([one.fields, one.names]) === JSON.stringify([other.fields, other.names]);
