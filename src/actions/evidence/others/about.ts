import type { RecordId } from '../../../core/base/id.ts';
import { encodings, type Hide, listNaming, openHider, roleOf, shortestName } from '../../../core/evidence/naming.ts';
import { person } from '../../../core/evidence/kinds/people/person.ts';
import { findKind } from '../../../core/kinds.ts';
import { linksOf } from '../../../core/ledger/links.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import { listWitnessRequests, type WitnessRequest } from '../../../store/evidence/witnesses.ts';
import { listRecordsSaying } from '../../../store/ledger/naming.ts';
import { findRecord, listLinks, listRecordsById } from '../../../store/ledger/records.ts';
import { listRevisions, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { isTheirs, type Meant } from './isTheirs.ts';
import { type HeldReview, listReviewsOf } from './reviews.ts';
import { type HeldSeat, listSeatsOf } from './seats.ts';

/** A record that is about somebody: the fields that link to them, and those that name them, now or once. */
export type AboutRecord = {
  readonly record: LedgerRecord;
  readonly links: readonly string[];
  readonly names: readonly string[];
};

/** All that is held about a person, and how their names are hidden. */
export type Held = {
  readonly person: LedgerRecord;
  readonly role: string;
  readonly hide: Hide;
  readonly records: readonly AboutRecord[];
  readonly requests: readonly WitnessRequest[];
  readonly seats: readonly HeldSeat[];
  readonly reviews: readonly HeldReview[];
};

/** Somebody to look for: their record, and other ways in which they are written. */
export type Sought = { readonly recordId: RecordId; readonly alsoCalled: readonly string[] };

/** Gathers all that is held about a person; undefined where there is none. It reads every revision of the workspace. */
export async function gatherHeld(
  context: Context,
  db: Db,
  { recordId, alsoCalled }: Sought,
): Promise<Held | undefined> {
  const { scope } = context;
  const record = await findRecord(db, scope, recordId);
  if (record?.kind !== person.name) return undefined;
  const role = roleOf(record);
  const { email } = valuesOf(person, record.fields);
  const names = [record.title, email ?? '', ...alsoCalled].filter((name) => [...name].length >= shortestName);
  const hide = openHider(new Map(names.map((name) => [name, role])));
  const saying = names.length === 0 ? [] : await listRecordsSaying(db, scope, names.flatMap(encodings));
  const linking = (await listLinks(db, scope, [recordId])).filter(({ toId }) => toId === recordId);
  const ids = new Set([...linking.map(({ fromId }) => fromId), ...saying]);
  ids.delete(recordId);
  const records: AboutRecord[] = [];
  for (const one of await listRecordsById(db, scope, [...ids])) {
    const links = fieldsLinking(one, recordId);
    const naming = saying.includes(one.id) ? await fieldsNaming(db, scope, { id: one.id, hide }) : [];
    if (links.length + naming.length > 0) records.push({ record: one, links, names: naming });
  }
  const meant = { email: email ?? '', hide };
  const byName = records.toSorted((one, other) => one.record.title.localeCompare(other.record.title, 'en'));
  return {
    person: record,
    role,
    hide,
    records: byName,
    requests: await listRequestsTo(db, scope, meant),
    seats: await listSeatsOf(context, db, meant),
    reviews: await listReviewsOf(context, db, meant),
  };
}

const fieldsLinking = ({ kind, fields }: LedgerRecord, toId: RecordId): readonly string[] => {
  const declared = findKind(kind);
  if (declared === undefined) return [];
  const relations = linksOf(declared, fields).filter((link) => link.toId === toId);
  return [...new Set(relations.map(({ relation }) => relation.split('.')[0] ?? relation))];
};

async function fieldsNaming(
  db: Db,
  scope: Context['scope'],
  { id, hide }: { readonly id: RecordId; readonly hide: Hide },
): Promise<readonly string[]> {
  const revisions = await listRevisions(db, scope, id);
  return [...new Set(revisions.flatMap((revision) => listNaming(revisionOf(revision).fields, hide)))];
}

const listRequestsTo = async (db: Db, scope: Context['scope'], meant: Meant): Promise<readonly WitnessRequest[]> =>
  (await listWitnessRequests(db, scope)).filter(({ witness, email }) => isTheirs({ name: witness, email }, meant));
