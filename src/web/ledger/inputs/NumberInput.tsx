import type { NumberField } from '../../../core/ledger/fields/field.ts';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { hintOf, type InputProps, numberWritten, textOf } from './input.ts';
import styles from './inputs.module.css';

/** A number, in the unit that the field names. */
export const NumberInput = ({ field, value, error, onWrite }: InputProps<NumberField>) => (
  <Field
    label={field.unit === undefined ? field.label : `${field.label} (${field.unit})`}
    hint={hintOf(field)}
    error={error}
  >
    <Input
      type="number"
      step="any"
      inputMode="decimal"
      className={styles['short'] ?? ''}
      value={textOf(value)}
      onChange={({ target }) => onWrite(numberWritten(target.value))}
    />
  </Field>
);
