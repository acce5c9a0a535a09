import type { ReactNode } from 'react';
import styles from './TodayLine.module.css';

type TodayLineProps = { readonly children: ReactNode };

/** One line about the ledger, below what waits to be studied. */
export const TodayLine = ({ children }: TodayLineProps) => <p className={styles['line']}>{children}</p>;
