import type { RecordId } from '../../base/id.ts';
import type { Field } from '../../ledger/fields/field.ts';
import type { FieldValue, Measure } from '../../ledger/fields/value.ts';

/** What a field says, as text for somebody who has no ledger; `titleOf` names the records it links to. Dates stay as they are written. */
export function sayValue(field: Field, value: FieldValue, titleOf: (id: RecordId) => string): string {
  switch (field.type) {
    case 'choice':
    case 'choices':
      return listOf(value)
        .map((one) => field.options[one] ?? one)
        .join(', ');
    case 'link':
      return listOf(value)
        .map((id) => titleOf(id as RecordId))
        .join(', ');
    case 'yes-no':
      return value === true ? 'Yes' : 'No';
    case 'measure':
      return `${(value as Measure).amount} ${(value as Measure).unit}`;
    default:
      return String(value);
  }
}

const listOf = (value: FieldValue): readonly string[] =>
  (Array.isArray(value) ? value : [String(value)]) as readonly string[];
