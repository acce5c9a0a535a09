import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type EmptyStateProps = {
  readonly title: string;
  /** What this place is for. */
  readonly children: ReactNode;
  readonly example?: ReactNode;
  /** The one button. */
  readonly action?: ReactNode;
};

/** A screen or list without anything in it: says what it is for, shows an example, offers one thing to do. */
export const EmptyState = ({ title, children, example, action }: EmptyStateProps) => (
  <section className={styles['empty']}>
    <h2 className={styles['title']}>{title}</h2>
    <div className={styles['text']}>{children}</div>
    {example !== undefined && <div className={styles['example']}>{example}</div>}
    {action}
  </section>
);
