import { isId, type RecordId } from '../../core/base/id.ts';
import { type Refusal, refuse } from '../../core/base/refusal.ts';
import { readFields } from '../../core/ledger/fields/read.ts';
import type { Kind } from '../../core/ledger/kind.ts';
import { type LedgerRecord, standings } from '../../core/ledger/record.ts';

/** A record on its way out, with what the records that it links to are called; undefined for one that is not told. */
export type Entry = {
  readonly kind: Kind;
  readonly record: LedgerRecord;
  readonly nameOf: (id: RecordId) => string | undefined;
};

/** Finds a kind by its name. */
export type FindKind = (name: string) => Kind | undefined;

/** What a file says of one record. */
export type WrittenRecord = Pick<LedgerRecord, 'id' | 'kind' | 'standing' | 'fields'>;

/** What somebody wrote of a record, before anybody has looked at it. */
export type Claim = {
  readonly kind: unknown;
  readonly id: unknown;
  readonly standing: unknown;
  /** The fields, once it is known of which kind they are. */
  readonly fields: (kind: Kind) => Readonly<Record<string, unknown>>;
};

/** The records that were written, each read as its kind wants it, or what to correct in the first that is wrong. */
export function readClaims(claims: readonly Claim[], findKind: FindKind): readonly WrittenRecord[] | Refusal {
  const records: WrittenRecord[] = [];
  for (const claim of claims) {
    const record = readClaim(claim, findKind);
    if ('code' in record) return refuse(record.code, `Record ${records.length + 1}: ${record.message}`);
    records.push(record);
  }
  return records;
}

/** Whether something that was read is a map by names. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readClaim(claim: Claim, findKind: FindKind): WrittenRecord | Refusal {
  const { id, kind: name } = claim;
  if (typeof name !== 'string')
    return refuse('no-kind', 'It does not say which kind of record it is. Put back the way it began.');
  const kind = findKind(name);
  if (kind === undefined) return refuse('no-kind', `There is no kind of record called “${name}”. Correct it.`);
  if (typeof id !== 'string' || !isId<'record'>(id)) return refuse('no-id', `"${String(id)}" is no id. Put it back.`);
  const standing = standings.find((known) => known === claim.standing);
  if (standing === undefined)
    return refuse('no-standing', `Its standing is none of ${standings.join(', ')}. Correct it.`);
  const { fields, complaints } = readFields(kind, claim.fields(kind));
  const [wrong] = complaints;
  return wrong === undefined ? { id, kind: kind.name, standing, fields } : refuse('bad-field', wrong.message);
}
