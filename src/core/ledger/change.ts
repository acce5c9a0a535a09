import type { Fields, FieldValue } from './fields/value.ts';

/** What one field said before and says now; undefined where it was or is empty. */
export type FieldChange = {
  readonly field: string;
  readonly before: FieldValue | undefined;
  readonly after: FieldValue | undefined;
};

/** The fields in which two states of a record differ, in the order of `names`; other fields come last. */
export function diffFields(before: Fields, after: Fields, names: readonly string[] = []): readonly FieldChange[] {
  const all = new Set([...names, ...Object.keys(before), ...Object.keys(after)]);
  return [...all].flatMap((field) =>
    sameValue(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  );
}

/** Two people's changes to one state, brought together: what became of it, and the fields that both changed differently. */
export type Merged = { readonly fields: Fields; readonly conflicts: readonly string[] };

/** Merges field by field. Where both changed the same field differently, `mine` stands in the answer. */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): Merged {
  const fields: Record<string, FieldValue> = { ...theirs };
  const conflicts: string[] = [];
  for (const { field, after } of diffFields(base, mine)) {
    if (!sameValue(base[field], theirs[field]) && !sameValue(after, theirs[field])) conflicts.push(field);
    if (after === undefined) delete fields[field];
    else fields[field] = after;
  }
  return { fields, conflicts };
}

/** Whether two values say the same. */
export const sameValue = (one: FieldValue | undefined, other: FieldValue | undefined): boolean =>
  one === other || canonical(one) === canonical(other);

/** Nothing in a value hangs on the order in which its members were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  ) ?? '';
