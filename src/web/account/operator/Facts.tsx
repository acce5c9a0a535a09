import type { ReactNode } from 'react';
import styles from './Facts.module.css';

type FactProps = {
  readonly name: string;
  /** Whether something should be done about it; what, its words say. */
  readonly needsAttention?: boolean;
  readonly children: ReactNode;
};

/** Things that are so, each under its name. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl>{children}</dl>;

export const Fact = ({ name, needsAttention = false, children }: FactProps) => (
  <div className={styles['fact']}>
    <dt className={styles['name']}>{name}</dt>
    <dd className={`${styles['detail']} ${needsAttention ? styles['attention'] : ''}`}>{children}</dd>
  </div>
);
