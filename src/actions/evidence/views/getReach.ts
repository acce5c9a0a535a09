import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getReach as endpoint } from '../../../contract/evidence/views.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { type Reaching, reachOf } from '../../../core/evidence/reach.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { effectOf, gatherImpacts } from './impacts.ts';

/** The teams and functions that the latest impacts reach, and how closely. */
export async function getReach({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const { impacts, whole, teamRecords, teams } = await gatherImpacts(store.db, scope);
  const reach = reachOf(impacts.map(reachingOf), teams);
  const shown = new Map(teamRecords.map((record) => [record.id, shownOf(record)]));
  return {
    ...reach,
    impacts: impacts.length,
    whole,
    teams: reach.teams.flatMap(({ id, ...reached }) => {
      const team = shown.get(id);
      return team === undefined ? [] : [{ ...reached, team }];
    }),
  };
}

function reachingOf(record: LedgerRecord): Reaching {
  const { depth = 'unsaid', prompted } = valuesOf(impact, record.fields);
  return { ...effectOf(record), depth, directed: prompted === 'directed' };
}
