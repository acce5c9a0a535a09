import type { RecordId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { withheldFields } from '../../../core/evidence/artifacts/withheld.ts';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { findKind } from '../../../core/kinds.ts';
import { type Audience, mayTravel } from '../../../core/ledger/audience.ts';
import type { Field } from '../../../core/ledger/fields/field.ts';
import type { Disclosures } from '../../../core/ledger/log/leaf.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Db } from '../../../store/base/database.ts';
import { listLinks, listRecordsById } from '../../../store/ledger/records.ts';
import { listRevisionsOf } from '../../../store/ledger/revisions.ts';
import type { KeptRevision } from '../../../store/ledger/rows.ts';

/**
 * The records of a bundle: those asked for, with the artifacts and testimonials that back them; and those that they link
 * to, of which the bundle tells no more than the line that stands for them.
 */
export type Chosen = { readonly records: readonly LedgerRecord[]; readonly named: readonly LedgerRecord[] };

/** Whom entries are for, and which of their records they also show as they stood at another time. */
export type Opening = {
  readonly audience: Audience;
  readonly alsoAt?: readonly { readonly id: RecordId; readonly revision: number }[] | undefined;
};

/** Chooses them; undefined where one that is asked for is not there. */
export async function chooseRecords(db: Db, scope: Scope, ids: readonly RecordId[]): Promise<Chosen | undefined> {
  const asked = await listRecordsById(db, scope, [...new Set(ids)]);
  if (asked.length < new Set(ids).size) return undefined;
  const links = await listLinks(db, scope, ids);
  const backing = await listRecordsById(db, scope, [
    ...new Set(links.flatMap(({ fromId, relation }) => (relation === 'of' ? [fromId] : []))),
  ]);
  const backs = ({ kind, standing }: LedgerRecord): boolean =>
    standing === 'kept' && (kind === artifact.name || kind === testimonial.name);
  const records = [...new Map([...asked, ...backing.filter(backs)].map((record) => [record.id, record])).values()];
  const held = new Set(records.map(({ id }) => id));
  const ends = [...new Set(links.flatMap(({ fromId, toId }) => (held.has(fromId) && !held.has(toId) ? [toId] : [])))];
  const named = await listRecordsById(db, scope, ends);
  return { records, named: named.filter(({ standing }) => standing !== 'removed') };
}

/** What of a record's revisions goes into a bundle: what it says now, and what its witnesses saw, open to that audience. */
export async function listEntries(
  db: Db,
  scope: Scope,
  { records, named, audience, alsoAt = [] }: Chosen & Opening,
): Promise<readonly KeptRevision[]> {
  const wanted = new Map(
    [
      ...[...records, ...named, ...alsoAt].map(({ id, revision }) => [id, revision] as const),
      ...records.flatMap(witnessed),
    ].map(([recordId, number]) => [`${recordId} ${number}`, { recordId, number }]),
  );
  const whole = new Map(records.map((record) => [record.id, record]));
  const lines = new Map(named.map((record) => [record.id, record]));
  const entries = (await listRevisionsOf(db, scope, [...wanted.values()])).flatMap((kept) => {
    const [record, line] = [whole.get(kept.recordId), lines.get(kept.recordId)];
    if (record !== undefined) return [{ ...kept, disclosures: open(kept, record, audience) }];
    return line === undefined ? [] : [{ ...kept, disclosures: titleAlone(open(kept, line, audience), line) }];
  });
  return entries.toSorted((one, other) => one.leafIndex - other.leafIndex);
}

/** The version that a testimonial speaks of. */
function witnessed({ kind, fields }: LedgerRecord): readonly (readonly [RecordId, number])[] {
  const { of, version } = fields;
  if (kind !== testimonial.name || !Array.isArray(of) || typeof version !== 'number') return [];
  return of.map((id: RecordId) => [id, version] as const);
}

function open({ disclosures }: KeptRevision, { kind, fields }: LedgerRecord, audience: Audience): Disclosures {
  const declared = findKind(kind)?.fields ?? {};
  const withheld = withheldFields(kind, fields);
  return Object.fromEntries(
    Object.entries(disclosures).filter(([name]) => {
      const field = declared[name];
      return field !== undefined && !withheld.includes(name) && travels(field, audience);
    }),
  );
}

function titleAlone(disclosures: Disclosures, { kind }: LedgerRecord): Disclosures {
  const title = findKind(kind)?.title;
  return Object.fromEntries(Object.entries(disclosures).filter(([name]) => name === title));
}

/** A table of rows travels with all its columns or not at all: its digest is one. */
const travels = (field: Field, audience: Audience): boolean =>
  mayTravel(field, audience) &&
  (field.type !== 'rows' || Object.values(field.columns).every((column) => mayTravel(column, audience)));
