import type { ReactNode } from 'react';
import styles from './Rows.module.css';

/** Things one has, each with what can be done with it. */
export const Rows = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ul className={styles['rows']} aria-label={label}>
    {children}
  </ul>
);

type RowProps = { readonly name: ReactNode; readonly detail: ReactNode; readonly actions?: ReactNode };

export const Row = ({ name, detail, actions }: RowProps) => (
  <li className={styles['row']}>
    <div className={styles['text']}>
      <p className={styles['name']}>{name}</p>
      <p className={styles['detail']}>{detail}</p>
    </div>
    {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
  </li>
);
