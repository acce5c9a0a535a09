import type { ParsedRequestOf, RefusalCodeOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { publishDecisionLog as endpoint } from '../../../contract/evidence/decisionLog.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { TakenDown } from '../../../core/base/report.ts';
import { parseSlug, slugKey, slugWithKey } from '../../../core/base/slug.ts';
import { mostPublished } from '../../../core/evidence/decisions/decisionLog.ts';
import { findDecisionLog, putDecisionLog } from '../../../store/evidence/decisionLogs.ts';
import { limit } from '../../account/limit.ts';
import { type Context, freshId } from '../../base/context.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { readProspect } from './shared.ts';

/** Publishes every kept decision that is marked for the log, as it is now. The address keeps its key. */
export async function publishDecisionLog(
  context: Context,
  { title, description, visibility }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<RefusalCodeOf<typeof endpoint>>> {
  const { store, scope } = context;
  if (scope.accountId === null) return onlyYours;
  const tooOften = await limit(context, 'publication', scope.accountId);
  if (tooOften !== undefined) return tooOften;
  return store.transact(async (tx) => {
    // Whoever erases somebody meanwhile comes before or after, and never in between.
    await openLog(tx, context);
    const { now: decisions } = await readProspect(context, tx);
    if (decisions.length === 0) return nothingShared;
    if (decisions.length > mostPublished) return tooMany;
    const before = await findDecisionLog(tx, scope);
    if (before !== undefined && before.takenDown !== null) return stayDown(before.takenDown);
    const key = parseSlug(before?.slug ?? '') ?? slugKey(freshId<'decision-log'>(context));
    const log = {
      slug: slugWithKey(title, key),
      title,
      description,
      visibility,
      publishedAt: context.now(),
      takenDown: null,
    };
    await putDecisionLog(tx, scope, { log, key, decisions });
    return log;
  });
}

const stayDown = ({ reason }: TakenDown): Refusal<'taken-down'> =>
  refuse(
    'taken-down',
    `Whoever runs this Cairn has taken this log down: “${reason}”. Write to them; once it is put back, you can publish it anew.`,
  );

const onlyYours = refuse(
  'only-yours',
  'This Cairn is for you alone, so nobody could read the log. Export the decisions, or publish on a Cairn that runs as a server.',
);

const nothingShared = refuse(
  'nothing-shared',
  'No kept decision is marked for the log. Open one, choose “In the published decision log”, and keep it.',
);

const tooMany = refuse(
  'too-many',
  `A decision log shows at most ${mostPublished.toLocaleString('en')} decisions. Mark fewer for it.`,
);
