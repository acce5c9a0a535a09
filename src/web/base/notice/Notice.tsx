import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type Props = { readonly tone: 'problem' | 'calm'; readonly children: ReactNode };

/** What came of something and what to do, where it happened; read out when it appears. */
export const Notice = ({ tone, children }: Props) => (
  <p className={styles['notice']} data-tone={tone} role="alert">
    {children}
  </p>
);
