import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getImpactProof as endpoint } from '../../../contract/evidence/views.ts';
import { type Day, parseDay } from '../../../core/base/day.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { chainOf } from '../../../core/evidence/chain.ts';
import { followUpOf } from '../../../core/evidence/followUp.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { lookOn } from '../../../core/evidence/kinds/change/look.ts';
import { highestRung } from '../../../core/evidence/ladder.ts';
import { rippleOf } from '../../../core/evidence/ripple.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord, Revision } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import { listSources } from '../../../store/evidence/story.ts';
import { findRecord, listLinks, listRecordsById } from '../../../store/ledger/records.ts';
import { listRevisions, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../../ledger/refusals.ts';
import { shownOf } from '../../ledger/shown.ts';
import { effectOf, inOrderOf, listTeamsOf, mostImpacts, teamsOf } from './impacts.ts';
import { todayOf } from './listDueLooks.ts';
import { isDoubted, type Piece, piecesOf, shownStates } from './pieces.ts';

/** How one impact is proved, what followed from it, and what it took. */
export async function getImpactProof(
  context: Context,
  { recordId }: { readonly recordId: RecordId },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record'>> {
  const { store, scope } = context;
  const record = await findRecord(store.db, scope, recordId);
  if (record?.kind !== impact.name) return noRecord();
  const { around, whole } = await listAround(store.db, scope, recordId);
  const revisions = (await listRevisions(store.db, scope, recordId)).map(revisionOf);
  const pieces = piecesOf(around.filter(isKept), revisions);
  const { teams, ripple } = await followRipple(store.db, scope, record);
  const rung = highestRung(pieces);
  const ownTeams = effectOf(record).teams.filter((id) => teams.get(id)?.own === true).length;
  const said = valuesOf(impact, record.fields);
  return {
    rung,
    pieces: pieces.map(answerOf),
    chain: chainOf({ said, rung, shown: shownStates(pieces), ownTeams, doubted: isDoubted(pieces) }),
    ripple,
    credits: await listCredits(store.db, scope, record),
    followUp: followUpIn(record, revisions, todayOf(context)),
    frictions: around.filter(({ kind }) => kind === 'friction'),
    costs: around.filter(({ kind }) => kind === 'cost'),
    whole,
  };
}

const isKept = ({ standing }: LedgerRecord): boolean => standing === 'kept';

const answerOf = ({ record, rung, reason }: Piece) => ({ record: shownOf(record), rung, reason });

const mostAround = 200;

/** The records that say they are about this one, drafts included; `whole`: there are no more of them. */
async function listAround(db: Db, scope: Scope, id: RecordId) {
  const links = await listLinks(db, scope, [id]);
  const about = links.filter(({ toId, relation }) => toId === id && ['of', 'about'].includes(relation));
  const ids = [...new Set(about.map(({ fromId }) => fromId))].toSorted();
  const records = await listRecordsById(db, scope, ids.slice(0, mostAround));
  const around = records
    .filter(({ standing }) => standing !== 'removed')
    .toSorted((one, other) => one.createdAt - other.createdAt);
  return { around, whole: ids.length <= mostAround };
}

/** Walks from an impact to the kept ones that followed from it, order by order. */
async function followRipple(db: Db, scope: Scope, root: LedgerRecord) {
  const found = new Map([[root.id, root]]);
  let front: readonly RecordId[] = [root.id];
  while (front.length > 0 && found.size < mostImpacts) {
    const next = await listSources(db, scope, { relation: 'followedFrom', toIds: front });
    const fresh = await listRecordsById(
      db,
      scope,
      [...new Set(next)].filter((id) => !found.has(id)).slice(0, mostImpacts),
    );
    const kept = fresh.filter(isKept);
    for (const record of kept) found.set(record.id, record);
    front = kept.map(({ id }) => id);
  }
  const records = [...found.values()];
  const teamRecords = await listTeamsOf(db, scope, records);
  const teams = teamsOf(teamRecords);
  const ripple = rippleOf(root.id, records.map(effectOf), teams);
  return {
    teams,
    ripple: {
      ...ripple,
      effects: inOrderOf(ripple.effects, records).map(shownOf),
      teams: inOrderOf(ripple.teams, teamRecords).map(shownOf),
    },
  };
}

function followUpIn({ fields }: LedgerRecord, revisions: readonly Revision[], today: Day) {
  const on = parseDay(lookOn(valuesOf(impact, fields)) ?? '') ?? null;
  return { ...followUpOf(revisions), on, due: on !== null && on <= today };
}

/** Whom an impact credits, row by row; null for somebody who is not there any more. */
async function listCredits(db: Db, scope: Scope, { fields }: LedgerRecord) {
  const { credits = [] } = valuesOf(impact, fields);
  const found = await listRecordsById(db, scope, [...new Set(credits.flatMap(({ who = [] }) => who))]);
  const byId = new Map(found.map((record) => [record.id, shownOf(record)]));
  return credits.map(({ who: [id] = [], contribution = '' }) => ({
    who: (id === undefined ? undefined : byId.get(id)) ?? null,
    contribution,
  }));
}
