import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listProseRules as endpoint } from '../../../contract/evidence/prose.ts';
import { disagreementsIn, isInForce } from '../../../core/evidence/judging/disagreements.ts';
import { disagreement } from '../../../core/evidence/kinds/judging/disagreement.ts';
import { reliableRules } from '../../../core/evidence/prose/reliable.ts';
import { listRecords } from '../../../store/ledger/listing.ts';
import type { Context } from '../../base/context.ts';
import { todayOf } from '../views/listDueLooks.ts';

/** Nobody disagrees more often than this; the last word is among the last changed. */
const mostHeld = 5_000;

/** Every rule about what somebody writes, and who disagrees with it. */
export async function listProseRules(context: Context): Promise<ResponseOf<typeof endpoint>> {
  // What reads prose holds tens of thousands of words: it is loaded when it is asked for.
  const { proseRules } = await import('../../../core/evidence/prose/rules/proseRules.ts');
  const { store, scope } = context;
  const page = { filter: { standing: 'kept', kind: disagreement.name }, limit: mostHeld } as const;
  const records = (await listRecords(store.db, scope, page)).map(({ record }) => record);
  const said = Map.groupBy(
    disagreementsIn(records).filter(({ about }) => about === null),
    ({ rule }) => rule,
  );
  const today = todayOf(context);
  return {
    rules: proseRules.map(({ judge: _, answeredBy: __, ...rule }) => ({
      ...rule,
      isReliable: reliableRules.includes(rule.id),
      isDisputed: (said.get(rule.id) ?? []).some((one) => isInForce(one, today)),
      disagreements: (said.get(rule.id) ?? []).map(({ id, because, until }) => ({ id, because, until })),
    })),
  };
}
