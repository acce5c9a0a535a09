import type { Complaint } from './fields/complaint.ts';
import type { Field } from './fields/field.ts';
import type { Fields } from './fields/value.ts';
import { type Kind, listMissing } from './kind.ts';

/** What to do about each needed field that is still empty, in the order of the form. */
export const complainOfMissing = (kind: Kind, fields: Fields): readonly Complaint[] =>
  listMissing(kind, fields).flatMap((name) => {
    const field = kind.fields[name];
    return field === undefined ? [] : [{ field: name, message: sayMissing(field) }];
  });

const sayMissing = (field: Field): string => field.missing ?? `${field.label}: ${advice[field.type]}`;

const advice = {
  line: 'write one line.',
  prose: 'write a sentence or two.',
  address: 'give an address that starts with https:// or http://.',
  choice: 'choose one.',
  choices: 'choose at least one.',
  day: 'give the date.',
  'yes-no': 'answer yes or no.',
  number: 'give a number.',
  measure: 'give a number and what it counts.',
  link: 'choose a record, or begin one.',
  file: 'choose a file.',
  rows: 'add a row.',
} as const satisfies Readonly<Record<Field['type'], string>>;
