import type { ReactNode } from 'react';
import type { RecordId } from '../../../core/base/id.ts';
import { RecordLink } from './RecordLink.tsx';
import styles from './RecordList.module.css';

/** A record in a list, and what is said of it there. */
export type ListedRecord = { readonly id: RecordId; readonly title: string; readonly says?: ReactNode };

/** A few records, each with a word on it. */
export const RecordList = ({ records }: { readonly records: readonly ListedRecord[] }) => (
  <ul className={styles['list']}>
    {records.map(({ id, title, says }) => (
      <li key={id}>
        <RecordLink record={{ id, title }} />
        {says !== undefined && <span className={styles['says']}>{says}</span>}
      </li>
    ))}
  </ul>
);
