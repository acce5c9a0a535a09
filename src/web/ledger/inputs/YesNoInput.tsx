import { useId } from 'react';
import type { YesNoField } from '../../../core/ledger/fields/field.ts';
import { FieldGroup } from '../../base/fields/FieldGroup.tsx';
import { hintOf, type InputProps } from './input.ts';
import styles from './inputs.module.css';

/** Yes, no, or not said. */
export function YesNoInput({ field, value, error, onWrite }: InputProps<YesNoField>) {
  const name = useId();
  return (
    <FieldGroup label={field.label} hint={hintOf(field)} error={error}>
      <div className={styles['choices']}>
        {answers.map(({ words, means }) => (
          <label key={words} className={styles['choice']}>
            <input type="radio" name={name} checked={value === means} onChange={() => onWrite(means)} />
            {words}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

const answers = [
  { words: 'Yes', means: true },
  { words: 'No', means: false },
  { words: 'Not said', means: undefined },
] as const;
