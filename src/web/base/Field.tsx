import { createContext, type ReactNode, useContext, useId } from 'react';
import styles from './Field.module.css';

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The sentence that says what is wrong and what to do. */
  readonly error?: string | undefined;
  /** The one Input, TextArea or Select it labels. */
  readonly children: ReactNode;
};

/** A labelled field with a hint and, beside it, what is wrong with it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const [hintId, errorId] = [`${id}hint`, `${id}error`];
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter((part) => part !== '').join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={hintId} className={styles['hint']}>
          {hint}
        </p>
      )}
      <FieldContext value={{ id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined }}>
        {children}
      </FieldContext>
      <p id={errorId} className={styles['error']} aria-live="polite" hidden={error === undefined}>
        {error}
      </p>
    </div>
  );
}

type FieldAttributes = {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
};

/** What the control of a field takes over from it; nothing outside of a field. */
export const useField = (): FieldAttributes => useContext(FieldContext);

const FieldContext = createContext<FieldAttributes>({});
