import type { Fields } from '../fields/value.ts';
import { type Leaf, parseLeaf } from '../log/leaf.ts';
import type { Bundle } from './bundle.ts';

/** What a bundle tells of one revision. `place` is that of its entry; `closed` are the fields that are not shown. */
export type ToldRevision = {
  readonly place: number;
  readonly leaf: Leaf;
  readonly fields: Fields;
  readonly closed: readonly string[];
};

/** What a bundle tells of one record: its revisions, the newest first. */
export type ToldRecord = {
  readonly id: string;
  readonly kind: string;
  readonly newest: ToldRevision;
  readonly earlier: readonly ToldRevision[];
};

/** What a bundle tells, record by record. Whether any of it is true is for `verifyBundle` to say. */
export function listTold({ entries }: Bundle): readonly ToldRecord[] {
  const revisions = entries.flatMap(({ leaf: text, disclosures }, place): readonly ToldRevision[] => {
    const leaf = parseLeaf(text);
    if (leaf === undefined) return [];
    const fields = Object.fromEntries(Object.entries(disclosures).map(([field, { value }]) => [field, value]));
    return [{ place, leaf, fields, closed: Object.keys(leaf.fields).filter((field) => !Object.hasOwn(fields, field)) }];
  });
  return [...Map.groupBy(revisions, ({ leaf }) => leaf.record).entries()].flatMap(([id, some]) => {
    const [newest, ...earlier] = some.toSorted((one, other) => other.leaf.number - one.leaf.number);
    return newest === undefined ? [] : [{ id, kind: newest.leaf.kind, newest, earlier }];
  });
}

/** What a file is called by the revisions that name it; undefined where none of them does. */
export function nameOfFile({ entries }: Bundle, hash: string): string | undefined {
  for (const { value } of entries.flatMap(({ disclosures }) => Object.values<{ value: unknown }>(disclosures))) {
    if (typeof value !== 'object' || value === null || !('hash' in value) || !('name' in value)) continue;
    if (value.hash === hash && typeof value.name === 'string') return value.name;
  }
  return undefined;
}
