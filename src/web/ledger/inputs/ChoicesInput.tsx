import type { ChoicesField } from '../../../core/ledger/fields/field.ts';
import { FieldGroup } from '../../base/fields/FieldGroup.tsx';
import { hintOf, type InputProps } from './input.ts';
import styles from './inputs.module.css';

/** Any of several. */
export function ChoicesInput({ field, value, error, onWrite }: InputProps<ChoicesField>) {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (option: string) =>
    onWrite(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]);
  return (
    <FieldGroup label={field.label} hint={hintOf(field)} error={error}>
      <div className={styles['choices']}>
        {Object.entries(field.options).map(([option, words]) => (
          <label key={option} className={styles['choice']}>
            <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
            {words}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
