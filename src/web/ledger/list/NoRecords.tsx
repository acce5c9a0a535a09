import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import styles from './LedgerPage.module.css';

/** The ledger before anything stands in it. */
export function NoRecords({ sample }: { readonly sample: ReactNode }) {
  const mayWrite = useMayWrite();
  return (
    <EmptyState
      title="Nothing is written down yet"
      example={
        <div className={styles['example']}>
          <p>“Support closes refund questions without asking engineering.”</p>
          <p>
            Before, every refund waited a day for us. I wrote the page they now work from. They changed their routine on
            3 March; 40 questions a week no longer reach us.
          </p>
        </div>
      }
      action={
        mayWrite && (
          <div className={styles['actions']}>
            <Link to="/evidence/new/$kind" params={{ kind: 'impact' }} className={buttonClass('primary')}>
              Write your first impact
            </Link>
            {sample}
          </div>
        )
      }
    >
      <p>
        Here you keep what changed because of you: an impact is what another team does differently because of something
        you did. One line is enough to begin; press <kbd>C</kbd> anywhere. What proves it can be added later.
      </p>
    </EmptyState>
  );
}
