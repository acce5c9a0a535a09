import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatCount } from '../../base/format.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import styles from './LedgerPage.module.css';

type NoRecordsProps = {
  /** How many wait to be completed. */
  readonly drafts: number;
  readonly sample: ReactNode;
};

/** The ledger before anything is kept in it. */
export const NoRecords = ({ drafts, sample }: NoRecordsProps) =>
  drafts > 0 ? <DraftsAlone drafts={drafts} /> : <Nothing sample={sample} />;

/** What was begun stands in the inbox; here stands what counts. */
function DraftsAlone({ drafts }: Pick<NoRecordsProps, 'drafts'>) {
  const mayWrite = useMayWrite();
  return (
    <EmptyState
      title={`${formatCount(drafts, 'draft waits', 'drafts wait')} to be completed`}
      action={
        <div className={styles['actions']}>
          {mayWrite && (
            <Link to="/evidence/inbox" className={buttonClass('primary')}>
              Complete what you began
            </Link>
          )}
          <Link to="/evidence" search={{ standing: 'draft' }} className={buttonClass()}>
            Show the drafts
          </Link>
        </div>
      }
    >
      <p>
        A draft does not count yet. The inbox asks for what is missing, one question at a time; what is complete stands
        here.
      </p>
    </EmptyState>
  );
}

function Nothing({ sample }: Pick<NoRecordsProps, 'sample'>) {
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
        you did. One line is enough to begin; what proves it can be added later.
      </p>
      <p className={styles['key']}>
        Press <kbd>C</kbd> on any screen to write that line.
      </p>
    </EmptyState>
  );
}
