import type { ChoiceField } from '../../../core/ledger/fields/field.ts';
import { Field } from '../../base/Field.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { hintOf, type InputProps, textOf, written } from './input.ts';

/** One of several, or none yet. */
export const ChoiceInput = ({ field, value, error, onWrite }: InputProps<ChoiceField>) => (
  <Field label={field.label} hint={hintOf(field)} error={error}>
    <Select value={textOf(value)} onChange={({ target }) => onWrite(written(target.value))}>
      <option value="">Not said</option>
      {Object.entries(field.options).map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </Select>
  </Field>
);
