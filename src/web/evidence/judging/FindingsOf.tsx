import { Link } from '@tanstack/react-router';
import { listFindings } from '../../../contract/evidence/judging.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { formatCount } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import { FindingItem } from './FindingItem.tsx';
import styles from './judging.module.css';
import { SetApart } from './SetApart.tsx';

/** What rules find missing in one record; nothing where they find nothing. */
export function FindingsOf({ recordId }: { readonly recordId: RecordId }) {
  const { groups, setApart } = useAsk(listFindings, { recordId }).data ?? { groups: [], setApart: [] };
  if (groups.length + setApart.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <section className={styles['ofRecord']} aria-labelledby="findings">
      <h2 id="findings">
        {count === 0 ? 'A committee would miss nothing here' : `A committee would miss ${formatCount(count, 'thing')}`}
      </h2>
      {groups.length > 0 && (
        <ul className={styles['findings']}>
          {groups.flatMap(({ rule, findings }) =>
            findings.map((finding, at) => (
              <FindingItem key={`${rule.id} ${at}`} rule={rule} finding={finding} first="rule" />
            )),
          )}
        </ul>
      )}
      {setApart.length > 0 && <SetApart groups={setApart} />}
      <p className={styles['ways']}>
        <Link to="/evidence/gaps">All gaps</Link>
      </p>
    </section>
  );
}
