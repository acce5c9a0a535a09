import { type movedLedgerRows, movedRevision } from '../../../contract/ledger/moved.ts';
import { findKind } from '../../../core/kinds.ts';
import { diffFields } from '../../../core/ledger/change.ts';
import { readFields, withArticle } from '../../../core/ledger/fields/read.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { formatCanonical } from '../../../core/ledger/log/canonicalJson.ts';
import { type Disclosures, type Leaf, listFalse } from '../../../core/ledger/log/leaf.ts';
import type { Hash } from '../../../core/ledger/log/hash.ts';
import type { Revision } from '../../../core/ledger/record.ts';
import { revisionOf } from '../../../store/ledger/revisions.ts';
import type { KeptRevision } from '../../../store/ledger/rows.ts';
import { readJson } from './batch.ts';

/** A revision as it is kept, what it says, and the kind of its record. */
export type Told = { readonly kept: KeptRevision; readonly revision: Revision; readonly kind: Kind };

type RevisionRow = ReturnType<typeof movedLedgerRows.revision.parse>;

/** What a row of a revision tells, or what is wrong with it. */
export function readRevision(row: RevisionRow): Told | string {
  const leaf = readLeaf(row);
  if (typeof leaf === 'string') return leaf;
  const kind = findKind(leaf.kind);
  if (kind === undefined) return `leaf tells of "${leaf.kind}", a kind that is not known`;
  const strange = Object.keys(leaf.fields).find((field) => !Object.hasOwn(kind.fields, field));
  if (strange !== undefined) return `leaf tells of a field "${strange}" that is not known`;
  const disclosures = readDisclosures(row.disclosures);
  if (disclosures === undefined || listFalse(leaf, disclosures).length > 0) return 'disclosures do not open the leaf';
  const { record_id: recordId, leaf_index: leafIndex, id, number } = row;
  const kept = { id, recordId, number, leafIndex, leaf: row.leaf, disclosures };
  const revision = revisionOf(kept);
  return complainOf(kind, revision) ?? { kept, revision, kind };
}

/** The leaf of a row, written as a leaf is and about that row. */
function readLeaf(row: RevisionRow): Leaf | string {
  const parsed = movedRevision.leaf.safeParse(readJson(row.leaf), { error: () => 'is not as it must be' });
  if (!parsed.success) {
    const [wrong] = parsed.error.issues;
    return `${['leaf', ...(wrong?.path ?? [])].join('.')} ${wrong?.message}`;
  }
  const { fields, ...leaf } = parsed.data;
  if (formatCanonical({ ...leaf, fields }) !== row.leaf) return 'leaf is not written as leaves are';
  if (leaf.record !== row.record_id || leaf.number !== row.number || leaf.id !== row.id)
    return 'leaf is that of another revision';
  return { ...leaf, fields: fields as Readonly<Record<string, Hash>> };
}

function readDisclosures(text: string): Disclosures | undefined {
  const said = readJson(text);
  if (!movedRevision.disclosures.safeParse(said).success) return undefined;
  const entries = Object.entries(said as Disclosures);
  return Object.fromEntries(entries.map(([field, { salt, value }]) => [field, { salt, value }]));
}

/** Values must be as a form of that kind would have left them. */
function complainOf(kind: Kind, { fields }: Revision): string | undefined {
  const { fields: read, complaints } = readFields(kind, fields);
  const [complaint] = complaints;
  const other = complaint?.field ?? diffFields(fields, read)[0]?.field;
  return other === undefined ? undefined : `the value of "${other}" is not as ${withArticle(kind.one)} has it`;
}
