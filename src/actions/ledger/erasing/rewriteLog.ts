import { parseSlug, slugWithKey } from '../../../core/base/slug.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { PublishedDecision } from '../../../core/evidence/decisions/decisionLog.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findDecisionLog, listPublishedDecisions, putDecisionLog } from '../../../store/evidence/decisionLogs.ts';

/** What becomes of each decision that is published, where nothing is: it is shown no more; and of what is said above them. */
export type Rewriting = {
  readonly decision: (decision: PublishedDecision) => PublishedDecision | undefined;
  readonly words?: (text: string) => string;
};

/** Writes the published log anew, at once. Its address keeps its key. */
export async function rewriteLog(
  tx: Tx,
  scope: Scope,
  { decision: rewrite, words = (text) => text }: Rewriting,
): Promise<void> {
  const log = await findDecisionLog(tx, scope);
  const key = parseSlug(log?.slug ?? '');
  if (log === undefined || key === undefined) return;
  const shown = await listPublishedDecisions(tx, scope);
  const decisions = shown.flatMap((decision) => rewrite(decision) ?? []);
  const title = words(log.title);
  const said = { ...log, title, description: words(log.description), slug: slugWithKey(title, key) };
  if (JSON.stringify([said, decisions]) !== JSON.stringify([log, shown]))
    await putDecisionLog(tx, scope, { log: said, key, decisions });
}
