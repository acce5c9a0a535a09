import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getReach as endpoint } from '../../../contract/evidence/views.ts';
import { acrossOf } from '../../../core/evidence/across.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { team } from '../../../core/evidence/kinds/people/team.ts';
import { type Reaching, reachOf } from '../../../core/evidence/reach.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { effectOf, gatherImpacts, listLatest } from './impacts.ts';
import { readLimits } from './limits.ts';

/** The teams and functions that the latest impacts reach, and how closely. */
export async function getReach({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const limit = await readLimits({ store, scope });
  const { impacts, whole, teamRecords, teams } = await gatherImpacts(store.db, scope);
  const reach = reachOf(impacts.map(reachingOf), teams);
  const own = await listLatest(store.db, scope, { kind: team.name, limit: mostTeams });
  const others = new Set(reach.teams.map(({ id }) => id));
  const shown = new Map(teamRecords.map((record) => [record.id, shownOf(record)]));
  return {
    ...reach,
    across: acrossOf(
      teamRecords.filter(({ id }) => others.has(id)).map(organisationOf),
      own.filter(isOwn).map(organisationOf),
    ),
    limits: { engineering: limit('engineering-teams'), widest: limit('spread-teams') },
    impacts: impacts.length,
    whole,
    teams: reach.teams.flatMap(({ id, ...reached }) => {
      const found = shown.get(id);
      return found === undefined ? [] : [{ ...reached, team: found }];
    }),
  };
}

/** One's own teams are looked for among so many. */
const mostTeams = 500;

const isOwn = ({ fields }: LedgerRecord): boolean => valuesOf(team, fields).own === true;

const organisationOf = ({ fields }: LedgerRecord): string | undefined => valuesOf(team, fields).organisation;

function reachingOf(record: LedgerRecord): Reaching {
  const { depth = 'unsaid', prompted } = valuesOf(impact, record.fields);
  return { ...effectOf(record), depth, directed: prompted === 'directed' };
}
