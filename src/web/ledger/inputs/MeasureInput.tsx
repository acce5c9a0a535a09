import type { MeasureField } from '../../../core/ledger/fields/field.ts';
import { FieldGroup } from '../../base/fields/FieldGroup.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { hintOf, type InputProps, isPlain, numberWritten, textOf } from './input.ts';
import styles from './inputs.module.css';

/** A number with what it counts, in the writer's own words. */
export function MeasureInput({ field, value, error, onWrite }: InputProps<MeasureField>) {
  const { amount, unit } = isPlain(value) ? value : {};
  const write = (next: { readonly amount: unknown; readonly unit: unknown }) =>
    onWrite(
      next.amount === undefined && textOf(next.unit) === ''
        ? undefined
        : { ...(next.amount === undefined ? {} : { amount: next.amount }), unit: textOf(next.unit) },
    );
  return (
    <FieldGroup label={field.label} hint={hintOf(field)} error={error}>
      <div className={styles['measure']}>
        <Input
          type="number"
          step="any"
          inputMode="decimal"
          aria-label={`${field.label}: number`}
          placeholder="Number"
          value={textOf(amount)}
          onChange={({ target }) => write({ amount: numberWritten(target.value), unit })}
        />
        <Input
          aria-label={`${field.label}: what it counts`}
          placeholder="What it counts"
          maxLength={60}
          value={textOf(unit)}
          onChange={({ target }) => write({ amount, unit: target.value })}
        />
      </div>
    </FieldGroup>
  );
}
