import type { RecordId } from '../../../../core/base/id.ts';
import type { Refusal } from '../../../../core/base/refusal.ts';
import { impact } from '../../../../core/evidence/kinds/change/impact.ts';
import { type RequestStanding, standingOf } from '../../../../core/evidence/testimonials/request.ts';
import { sayValue } from '../../../../core/evidence/testimonials/sayValue.ts';
import type { Fields } from '../../../../core/ledger/fields/value.ts';
import { findWitnessScope } from '../../../../store/account/guests.ts';
import { findShownRequest, type WitnessRequest } from '../../../../store/evidence/witnesses.ts';
import type { Db } from '../../../../store/base/database.ts';
import { closedWall } from '../../../../store/base/wall.ts';
import { findRecord, listRecordsById } from '../../../../store/ledger/records.ts';
import { findRevision, revisionOf } from '../../../../store/ledger/revisions.ts';
import type { KeptRevision } from '../../../../store/ledger/rows.ts';
import { limit } from '../../../account/limit.ts';
import { hashOf } from '../../../account/secrets.ts';
import type { Context, Visit } from '../../../base/context.ts';
import { noLink } from './refusals.ts';

/** Somebody who has shown the secret of a witness's link: what was asked, how it stands, and the workspace it opens. */
export type Guest = {
  readonly context: Context;
  readonly request: WitnessRequest;
  readonly standing: RequestStanding;
};

/** One thing that a witness is shown of what they are asked about. */
export type Fact = { readonly name: string; readonly label: string; readonly text: string };

/** The guest who has that secret; undefined for a secret that leads nowhere, or no longer. */
export async function showWitness(visit: Visit, secret: string): Promise<Guest | undefined> {
  const guest = await hashOf(secret);
  const shown = visit.store.behind({ ...closedWall, guest });
  const request = await findShownRequest(shown.db, guest);
  if (request === undefined) return undefined;
  const store = visit.store.behind({ ...closedWall, guest, workspaceId: request.workspaceId });
  const scope = await findWitnessScope(store.db, guest);
  if (scope === undefined) return undefined;
  const { now, nextId } = visit;
  const record = await findRecord(store.db, scope, request.recordId);
  const isGone = record === undefined || record.standing === 'removed';
  const standing = standingOf(request, now());
  return {
    context: { now, nextId, store, scope },
    request,
    standing: isGone && standing === 'waiting' ? 'revoked' : standing,
  };
}

/** The same for whoever opens links from an address, of which nobody may try many. */
export async function openLink(
  visit: Visit,
  secret: string,
  address: string,
): Promise<Guest | Refusal<'too-often' | 'no-link'>> {
  return (await limit(visit, 'witness-look-up', address)) ?? (await showWitness(visit, secret)) ?? noLink();
}

/** The version that a witness is asked about. */
export async function getVersion(db: Db, { context: { scope }, request }: Guest): Promise<KeptRevision> {
  const version = await findRevision(db, scope, { recordId: request.recordId, number: request.revision });
  if (version === undefined) throw new Error('the version that a witness was asked about is not there');
  return version;
}

/** What a witness is shown: the fields chosen for them, exactly as that version had them. */
export async function listFacts(guest: Guest): Promise<readonly Fact[]> {
  const { fields } = revisionOf(await getVersion(guest.context.store.db, guest));
  const titles = await readTitles(guest, fields);
  return guest.request.shown.flatMap((name) => {
    const field = impact.fields[name as keyof typeof impact.fields];
    const value = fields[name];
    if (field === undefined || value === undefined) return [];
    return [{ name, label: field.label, text: sayValue(field, value, (id) => titles.get(id) ?? '') }];
  });
}

async function readTitles(
  { context: { store, scope }, request }: Guest,
  fields: Fields,
): Promise<ReadonlyMap<RecordId, string>> {
  const ids = request.shown.flatMap((name) => {
    const isLink = impact.fields[name as keyof typeof impact.fields]?.type === 'link';
    return isLink ? ((fields[name] ?? []) as readonly RecordId[]) : [];
  });
  const records = await listRecordsById(store.db, scope, ids);
  return new Map(records.map(({ id, title }) => [id, title]));
}
