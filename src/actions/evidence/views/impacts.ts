import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { team } from '../../../core/evidence/kinds/people/team.ts';
import type { Effect, Teams } from '../../../core/evidence/ripple.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { Db } from '../../../store/base/database.ts';
import { listRecords } from '../../../store/ledger/listing.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';

/** Views look at so many impacts at most, the latest ones. */
export const mostImpacts = 500;

/** Impacts with the teams they name. `whole`: there are no more of them. */
export type Gathered = {
  readonly impacts: readonly LedgerRecord[];
  readonly whole: boolean;
  readonly teamRecords: readonly LedgerRecord[];
  readonly teams: Teams;
};

/** The latest kept impacts, and the teams that they changed. */
export async function gatherImpacts(db: Db, scope: Scope): Promise<Gathered> {
  const found = await listLatest(db, scope, { kind: impact.name, limit: mostImpacts + 1 });
  const impacts = found.slice(0, mostImpacts);
  const teamRecords = await listTeamsOf(db, scope, impacts);
  return { impacts, whole: impacts.length === found.length, teamRecords, teams: teamsOf(teamRecords) };
}

/** The kept records of a kind, the latest first. */
export async function listLatest(
  db: Db,
  scope: Scope,
  { kind, limit }: { readonly kind: string; readonly limit: number },
): Promise<readonly LedgerRecord[]> {
  const page = await listRecords(db, scope, { filter: { kind, standing: 'kept' }, order: 'day', limit });
  return page.map(({ record }) => record);
}

/** The teams that impacts name. */
export const listTeamsOf = (db: Db, scope: Scope, impacts: readonly LedgerRecord[]): Promise<readonly LedgerRecord[]> =>
  listRecordsById(db, scope, [...new Set(impacts.flatMap((record) => effectOf(record).teams))]);

/** What is to be known of teams. */
export const teamsOf = (records: readonly LedgerRecord[]): Teams =>
  new Map(
    records.map(({ id, fields }) => {
      const { own = false, function: name } = valuesOf(team, fields);
      return [id, { own, function: name }];
    }),
  );

/** An impact as one effect among others. */
export function effectOf({ id, fields }: LedgerRecord): Effect {
  const { teams = [], followedFrom = [] } = valuesOf(impact, fields);
  return { id, teams, followedFrom };
}

/** The records of those ids, in the order of the ids. */
export function inOrderOf(ids: readonly RecordId[], records: readonly LedgerRecord[]): readonly LedgerRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
