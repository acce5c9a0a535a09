import type { FormEvent, ReactNode } from 'react';
import { Button, type ButtonLook } from '../../base/Button.tsx';
import { Failure } from './Failure.tsx';
import styles from './ActForm.module.css';

type ActFormProps = {
  readonly label: string;
  readonly look?: ButtonLook;
  /** What is done when the form is sent, and how that stands. */
  readonly act: { readonly isPending: boolean; readonly error: Error | null };
  readonly onSend: () => void;
  /** Further buttons. */
  readonly others?: ReactNode;
  readonly children?: ReactNode;
};

/** A few fields and the one thing they are for. */
export function ActForm({ label, look = 'plain', act, onSend, others, children }: ActFormProps) {
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!act.isPending) onSend();
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      {children}
      <Failure error={act.error} />
      <div className={styles['buttons']}>
        <Button look={look} type="submit" aria-disabled={act.isPending}>
          {label}
        </Button>
        {others}
      </div>
    </form>
  );
}
