import type { Field, FieldSet } from '../../ledger/fields/field.ts';
import { sameValue } from '../../ledger/change.ts';
import { impact } from '../kinds/change/impact.ts';
import type { Fields } from '../../ledger/fields/value.ts';

/** The fields of an impact that a witness may be shown: no tables, no files, nothing about a person. */
export const listShowable = (fields: FieldSet): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => (isShowable(field) ? [name] : []));

/** The fields that a witness is shown unless the person who asks chooses others. What would have been is theirs to say. */
export const usuallyShown: readonly string[] = [
  'what',
  'teams',
  'before',
  'beforeOn',
  'beforeMeasure',
  'after',
  'changedOn',
  'afterMeasure',
  'act',
  'mechanism',
];

/** What a field that a witness was shown is called, in the words that they sign. */
export const labelOfShown = (name: string): string => impact.fields[name as keyof typeof impact.fields]?.label ?? name;

/** Whether what a witness signed is no longer what the record says: any field they were shown has another value now. */
export const isStale = (witnessed: Fields, now: Fields, shown: readonly string[]): boolean =>
  shown.some((name) => !sameValue(witnessed[name], now[name]));

function isShowable(field: Field): boolean {
  if (field.sensitivity === 'personal' || field.type === 'rows' || field.type === 'file') return false;
  return field.type !== 'link' || !field.to.includes('person');
}
