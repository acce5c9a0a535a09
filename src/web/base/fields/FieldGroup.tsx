import { type ReactNode, useId } from 'react';
import styles from '../Field.module.css';

type FieldGroupProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The sentence that says what is wrong and what to do. */
  readonly error?: string | undefined;
  /** The controls it names together, each with a label of its own. */
  readonly children: ReactNode;
};

/** Several controls that say one thing, with a hint and, beside them, what is wrong. */
export function FieldGroup({ label, hint, error, children }: FieldGroupProps) {
  const id = useId();
  const [hintId, errorId] = [`${id}hint`, `${id}error`];
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter((part) => part !== '').join(' ');
  return (
    <fieldset className={styles['field']} aria-describedby={describedBy === '' ? undefined : describedBy}>
      <legend className={styles['label']}>{label}</legend>
      {hint !== undefined && (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      {children}
      <p id={errorId} className={styles['error']} aria-live="polite" hidden={error === undefined}>
        {error}
      </p>
    </fieldset>
  );
}
