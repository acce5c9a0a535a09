import { Link } from '@tanstack/react-router';
import type { RecordId } from '../../../../core/base/id.ts';
import { NoImpactYet } from '../../shown/NoImpactYet.tsx';
import styles from './reading.module.css';

type TeachingProps = { readonly recordId: RecordId; readonly cases: number; readonly impacts: number };

/** What to do first where a packet has nothing to tell yet, and what one impact alone cannot carry. */
export function Teaching({ recordId, cases, impacts }: TeachingProps) {
  if (impacts === 0)
    return (
      <NoImpactYet
        title="There is no case to tell yet"
        example="“Harbour sales counts kept customers” is a case: somebody else does something otherwise."
      >
        A packet is drafted from your ledger: the cases, their proof, their frictions and what they cost. It begins with
        one impact; what you write in the packet itself is told as well.
      </NoImpactYet>
    );
  if (cases === 0)
    return (
      <p className={styles['teaching']}>
        None of the chosen cases is complete any more.{' '}
        <Link to="/evidence/records/$recordId/edit" params={{ recordId }} hash="cases">
          Choose others
        </Link>
      </p>
    );
  return cases === 1 ? <p className={styles['teaching']}>{one}</p> : null;
}

const one =
  'This packet rests on one impact. One impact shows that you changed something once. It cannot show that you do it again and again, that your scope grows, or that one change led to the next: for that a committee looks for three to five.';
