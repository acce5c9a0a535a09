import { leadDaysOf, type Timed } from '../../../core/evidence/ahead.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './LeadList.module.css';
import { type Ahead, sayLead } from './sentences.ts';

type Led = Timed & { readonly record: Ahead['teams'][number]; readonly says: string };

/** Records with how early each came: the longer the bar, the earlier; nothing where there is none. */
export function LeadList({ all }: { readonly all: readonly Led[] }) {
  if (all.length === 0) return null;
  const longest = Math.max(1, ...all.map((one) => leadDaysOf(one) ?? 0));
  return (
    <ol className={styles['list']}>
      {all.map((one) => (
        <li key={one.record.id}>
          <RecordLink record={one.record} className={styles['title']} />
          <span className={styles['says']}>{one.says}</span>
          <span className={styles['lead']}>
            <Bar share={Math.max(0, leadDaysOf(one) ?? 0) / longest} />
            {sayLead(one)}
          </span>
        </li>
      ))}
    </ol>
  );
}

const Bar = ({ share }: { readonly share: number }) =>
  share === 0 ? null : (
    <span className={styles['bar']} style={{ width: `calc(${share} * min(16rem, 60%))` }} aria-hidden="true" />
  );
