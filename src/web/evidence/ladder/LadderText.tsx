import { Link } from '@tanstack/react-router';
import type { RecordId } from '../../../core/base/id.ts';
import styles from './ladder.module.css';

type LadderTextProps = { readonly recordId: RecordId; readonly text: string };

/** A ladder as it was written, and the way to how the ledger stands before it. */
export const LadderText = ({ recordId, text }: LadderTextProps) => (
  <>
    <p>
      <Link to="/evidence/readiness" search={{ bar: recordId }}>
        How your ledger stands before it
      </Link>
    </p>
    <pre className={styles['written']}>{text}</pre>
  </>
);
