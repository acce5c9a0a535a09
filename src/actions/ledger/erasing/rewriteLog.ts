import { parseSlug } from '../../../core/base/slug.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { PublishedDecision } from '../../../core/evidence/decisions/decisionLog.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDecisionLog, listPublishedDecisions, putDecisionLog } from '../../../store/evidence/decisionLogs.ts';

/** Makes of each decision that is published what `rewrite` does, at once; one of which it makes nothing is shown no more. */
export async function rewriteLog(
  tx: Tx,
  scope: Scope,
  rewrite: (decision: PublishedDecision) => PublishedDecision | undefined,
): Promise<void> {
  const log = await findDecisionLog(tx, scope);
  const key = parseSlug(log?.slug ?? '');
  if (log === undefined || key === undefined) return;
  const shown = await listPublishedDecisions(tx, scope);
  const decisions = shown.flatMap((decision) => rewrite(decision) ?? []);
  if (JSON.stringify(decisions) !== JSON.stringify(shown)) await putDecisionLog(tx, scope, { log, key, decisions });
}
