import { type ReactNode, useState } from 'react';
import styles from './Disclosure.module.css';

type DisclosureProps = {
  readonly summary: ReactNode;
  /** Whether what is inside is in use: then it opens by itself. */
  readonly isUsed: boolean;
  readonly children: ReactNode;
};

/** What not everybody needs, behind one line. */
export function Disclosure({ summary, isUsed, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(isUsed);
  const [wasUsed, setWasUsed] = useState(isUsed);
  if (isUsed !== wasUsed) {
    setWasUsed(isUsed);
    if (isUsed) setOpen(true);
  }
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles['summary']}>{summary}</summary>
      {children}
    </details>
  );
}
