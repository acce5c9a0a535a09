import type { ReactNode } from 'react';
import { Mark } from '../../base/mark/Mark.tsx';
import { usePageTitle } from '../../base/Page.tsx';
import styles from './DoorPage.module.css';

type DoorPageProps = {
  readonly title: string;
  /** What this is about. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
};

/** A screen before the door: one narrow column, and nothing of what is behind it. */
export function DoorPage({ title, lead, children }: DoorPageProps) {
  usePageTitle(title);
  return (
    <main className={styles['door']}>
      <p className={styles['name']}>
        <Mark />
        Cairn
      </p>
      <h1 className={styles['title']}>{title}</h1>
      {lead !== undefined && <div className={styles['lead']}>{lead}</div>}
      {children}
    </main>
  );
}
