import { longestLine } from '../../../core/ledger/fields/read.ts';
import type { AddressField, DayField, LineField } from '../../../core/ledger/fields/field.ts';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { hintOf, type InputProps, textOf, written } from './input.ts';
import styles from './inputs.module.css';

type LineInputProps = InputProps<LineField | AddressField | DayField> & { readonly type: 'text' | 'url' | 'date' };

/** One line: of text, an address, or a date. */
export const LineInput = ({ field, value, error, onWrite, type }: LineInputProps) => (
  <Field label={field.label} hint={hintOf(field)} error={error}>
    <Input
      type={type}
      className={type === 'date' ? (styles['short'] ?? '') : ''}
      value={textOf(value)}
      {...(type === 'text' ? { maxLength: longestLine } : {})}
      onChange={({ target }) => onWrite(written(target.value))}
    />
  </Field>
);
