import type { FieldValue } from '../fields/value.ts';
import type { Revision } from '../record.ts';
import { formatCanonical, type Json } from './canonicalJson.ts';
import { hashOf, type Hash, parseHash } from './hash.ts';

/**
 * What opens one digest of a leaf: 32 random hex digits and the value. Whoever has only the leaf learns nothing of the
 * value; whoever has this too can see that the leaf meant it. Erasing a value is forgetting this.
 */
export type Disclosure = { readonly salt: string; readonly value: FieldValue };

/** The disclosures of a leaf by field. Those that were erased are missing. */
export type Disclosures = Readonly<Record<string, Disclosure>>;

/**
 * A revision as the log keeps it for good: the canonical JSON of who, when and what, with a digest in place of each value.
 * It is the content of a leaf of the workspace's tree, and never changes.
 */
export type Leaf = {
  readonly type: 'cairn-revision-1';
  readonly id: string;
  readonly record: string;
  readonly kind: string;
  readonly number: number;
  readonly standing: string;
  readonly author: string | null;
  readonly means: string;
  /** As RFC 3339 writes it, in UTC with milliseconds. */
  readonly at: string;
  readonly fields: Readonly<Record<string, Hash>>;
};

/** The leaf of a revision whose values are disclosed by `disclosures`, as text. */
export const formatLeaf = (revision: Omit<Revision, 'fields'>, disclosures: Disclosures): string =>
  formatCanonical({
    type: 'cairn-revision-1',
    id: revision.id,
    record: revision.recordId,
    kind: revision.kind,
    number: revision.number,
    standing: revision.standing,
    author: revision.authorId,
    means: revision.means,
    at: new Date(revision.at).toISOString(),
    fields: Object.fromEntries(
      Object.entries(disclosures).map(([field, disclosure]) => [field, digestOf(field, disclosure)]),
    ),
  } satisfies Leaf);

/** The leaf that a text is; undefined for any other text, and for one that is not written as a leaf is. */
export function parseLeaf(text: string): Leaf | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isLeaf(value) && formatCanonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function isLeaf(value: Json): value is Json & Leaf {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('fields' in value)) return false;
  const { type, number, author, fields, ...rest } = value;
  const { id, record, kind, standing, means, at } = rest;
  const areTexts = [id, record, kind, standing, means, at].every((text) => typeof text === 'string');
  if (type !== 'cairn-revision-1' || !areTexts || typeof number !== 'number') return false;
  if (author !== null && typeof author !== 'string') return false;
  if (typeof fields !== 'object' || fields === null) return false;
  return Object.values(fields).every((digest) => typeof digest === 'string' && parseHash(digest) !== undefined);
}

/** The digest of one field in a leaf: SHA-256 of the canonical JSON of salt, name and value. */
export const digestOf = (field: string, { salt, value }: Disclosure): Hash =>
  hashOf(formatCanonical([salt, field, value as Json]));

/** The fields that a leaf holds and that `disclosures` do not open rightly: changed, or invented. */
export const listFalse = (leaf: Leaf, disclosures: Disclosures): readonly string[] =>
  Object.entries(disclosures).flatMap(([field, disclosure]) =>
    leaf.fields[field] === digestOf(field, disclosure) ? [] : [field],
  );
