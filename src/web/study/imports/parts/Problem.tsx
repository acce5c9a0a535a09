import type { ReactNode } from 'react';
import styles from './Problem.module.css';

/** What went wrong and what to do, where it happened; read out when it appears. */
export const Problem = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles['problem']} role="alert">
    {children}
  </p>
);
