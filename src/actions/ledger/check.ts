import type { RecordId } from '../../core/base/id.ts';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import type { Scope } from '../../core/base/scope.ts';
import { diffFields } from '../../core/ledger/change.ts';
import { findKind } from '../../core/kinds.ts';
import { readFields, withArticle } from '../../core/ledger/fields/read.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import type { Complaint } from '../../core/ledger/fields/complaint.ts';
import { type Kind, type LookUp, titleOf } from '../../core/ledger/kind.ts';
import { type Link, linksOf, relationsOf } from '../../core/ledger/links.ts';
import { complainOfMissing } from '../../core/ledger/missing.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import type { Db } from '../../store/base/database.ts';
import { findRecord, listOwnLinks, listRecordsById } from '../../store/ledger/records.ts';
import { complainOfFiles } from './files/uses.ts';
import { complainOfLadder } from './ladders.ts';
import { complainOfPlaces } from './offLimits.ts';
import { badRecord } from './refusals.ts';

/** What somebody wants a record to say. */
export type Wanted = {
  readonly id: RecordId;
  readonly kind: Kind;
  readonly standing: 'draft' | 'kept';
  readonly fields: Readonly<Record<string, unknown>>;
};

/** The fields of a record as they may be kept, or what stands in the way: all of it at once. */
export async function checkRecord(
  db: Db,
  scope: Scope,
  { id, kind, standing, fields: given }: Wanted,
): Promise<{ readonly fields: Fields } | Refusal<'bad-record'>> {
  const { fields, complaints } = readFields(kind, given);
  const links = linksOf(kind, fields);
  const linked = new Map((await listRecordsById(db, scope, targetsOf(links))).map((record) => [record.id, record]));
  const found = [
    ...(await complainOfSeal(db, scope, { id, kind, fields })),
    ...complaints,
    ...complainOfSize(kind, fields),
    ...untitled(kind, fields),
    ...complainOfLinks(kind, { id, links, linked }),
    ...(await complainOfLoops(db, scope, { id, kind, links })),
    ...(await complainOfFiles(db, scope, { kind, fields })),
    ...(await complainOfPlaces(db, scope, fields)),
    ...(standing === 'kept' ? await complainOfLadder(kind, fields) : []),
    ...(standing === 'kept' ? complainOfWhole(kind, fields, lookUpIn(linked)) : []),
  ];
  return found.length === 0 ? { fields } : badRecord(found);
}

/** What nobody writes by hand may still be taken out and brought back as it is. */
async function complainOfSeal(
  db: Db,
  scope: Scope,
  { id, kind, fields }: { readonly id: RecordId; readonly kind: Kind; readonly fields: Fields },
): Promise<readonly Complaint[]> {
  if (kind.sealed === undefined) return [];
  const before = await findRecord(db, scope, id);
  const isAsItWas = before !== undefined && diffFields(before.fields, fields).length === 0;
  return isAsItWas ? [] : [{ field: kind.title, message: kind.sealed }];
}

/** Tables of long texts would make a record that no list can carry. */
export const mostCharacters = 400_000;

const complainOfSize = (kind: Kind, fields: Fields): readonly Complaint[] =>
  JSON.stringify(fields).length > mostCharacters
    ? [
        {
          field: kind.title,
          message: `All of it together is longer than ${mostCharacters.toLocaleString('en')} characters. Shorten it, or keep the rest as a file.`,
        },
      ]
    : [];

const targetsOf = (links: readonly Link[]): readonly RecordId[] => [...new Set(links.map(({ toId }) => toId))];

const untitled = (kind: Kind, fields: Fields): readonly Complaint[] =>
  titleOf(kind, fields) === ''
    ? [{ field: kind.title, message: `Write one line: ${kind.fields[kind.title]?.label ?? kind.title}.` }]
    : [];

type Linked = ReadonlyMap<RecordId, LedgerRecord>;

/** Links must lead to records that are there, of a kind that the field asks for. */
function complainOfLinks(
  kind: Kind,
  { id, links, linked }: { readonly id: RecordId; readonly links: readonly Link[]; readonly linked: Linked },
): readonly Complaint[] {
  const relations = new Map(relationsOf(kind.fields));
  return links.flatMap(({ relation, toId }) => {
    const field = relations.get(relation);
    const target = linked.get(toId);
    const name = relation.split('.')[0] ?? relation;
    const label = field?.label ?? relation;
    if (toId === id) return [{ field: name, message: `${label}: a record cannot link to itself. Choose another one.` }];
    if (target === undefined)
      return [{ field: name, message: `${label}: the record it links to is gone. Choose another one.` }];
    if (field !== undefined && !field.to.includes(target.kind))
      return [
        {
          field: name,
          message: `${label}: “${target.title}” is ${sayKind(target.kind)}. Choose ${sayKinds(field.to)}.`,
        },
      ];
    return [];
  });
}

const sayKind = (name: string): string => withArticle(findKind(name)?.one ?? name);

const sayKinds = (names: readonly string[]): string => names.map(sayKind).join(' or ');

/** Where a kind has words of its own for what is missing, those are said alone. */
function complainOfWhole(kind: Kind, fields: Fields, lookUp: LookUp): readonly Complaint[] {
  const checked = kind.check(fields, lookUp);
  const told = new Set([kind.title, ...checked.map(({ field }) => field)]);
  return [...complainOfMissing(kind, fields).filter(({ field }) => !told.has(field)), ...checked];
}

const lookUpIn =
  (linked: Linked): LookUp =>
  (id) =>
    linked.get(id);

/** Where no record may lead back to itself, the way from each target is walked to its end. */
async function complainOfLoops(
  db: Db,
  scope: Scope,
  { id, kind, links }: { readonly id: RecordId; readonly kind: Kind; readonly links: readonly Link[] },
): Promise<readonly Complaint[]> {
  const found: Complaint[] = [];
  for (const [relation, field] of relationsOf(kind.fields)) {
    if (field.acyclic !== true) continue;
    const targets = links.filter((link) => link.relation === relation).map(({ toId }) => toId);
    if (await leadsTo(db, scope, { from: targets, to: id, relation }))
      found.push({
        field: relation,
        message: `${field.label}: that would lead round in a circle, back to this ${kind.one}. Choose another one.`,
      });
  }
  return found;
}

type Way = { readonly from: readonly RecordId[]; readonly to: RecordId; readonly relation: string };

async function leadsTo(db: Db, scope: Scope, { from, to, relation }: Way): Promise<boolean> {
  const seen = new Set<RecordId>();
  let front = from.filter((id) => id !== to);
  while (front.length > 0) {
    for (const id of front) seen.add(id);
    const links = await listOwnLinks(db, scope, { ids: front, most: Number.MAX_SAFE_INTEGER });
    const next = new Set(links.filter((link) => link.relation === relation).map(({ toId }) => toId));
    if (next.has(to)) return true;
    front = [...next].filter((id) => !seen.has(id));
  }
  return false;
}

/** Says that somebody else changed the same fields. */
export const changedMeanwhile = (kind: Kind, fields: readonly string[]): Refusal<'changed-meanwhile'> =>
  refuse(
    'changed-meanwhile',
    `Somebody changed the same meanwhile: ${fields.map((field) => kind.fields[field]?.label ?? field).join(', ')}. Compare the two, and save what is right.`,
  );
