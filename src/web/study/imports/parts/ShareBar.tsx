import type { ReactNode } from 'react';
import styles from './ShareBar.module.css';

type Props = { readonly label: string; readonly share: number; readonly children: ReactNode };

/** How much of a longer work is done, as a line and in words. */
export const ShareBar = ({ label, share, children }: Props) => (
  <div className={styles['share']}>
    <progress className={styles['bar']} aria-label={label} max={1} value={share} />
    <p className={styles['words']}>{children}</p>
  </div>
);
