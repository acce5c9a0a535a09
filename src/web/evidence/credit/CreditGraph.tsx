import { formatCount } from '../../base/format.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './CreditGraph.module.css';
import { layOut } from './layOut.ts';
import type { Credit } from './sentences.ts';

/** People and the impacts that credit them, with a line for each credit. */
export function CreditGraph({ credited, crediting }: Pick<Credit, 'credited' | 'crediting'>) {
  const { people, impacts, lines } = layOut({ credited, crediting });
  const height = rowHeight * Math.max(people.length, impacts.length);
  const middleOf = (row: number, rows: number) => (height / rows) * (row + 0.5);
  return (
    <div className={styles['graph']} style={{ height }}>
      <ul className={styles['side']} aria-label="Credited">
        {people.map(({ record, impacts: its }) => (
          <li key={record.id}>
            <RecordLink record={record} className={styles['title']} />
            <span className={styles['says']}>{formatCount(its.length, 'impact')}</span>
          </li>
        ))}
      </ul>
      <svg className={styles['lines']} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {lines.map(({ from, to }) => {
          const [start, end] = [middleOf(from, people.length), middleOf(to, impacts.length)];
          return <path key={`${from} ${to}`} d={`M2 ${start}C50 ${start} 50 ${end} 98 ${end}`} />;
        })}
      </svg>
      <ul className={styles['side']} aria-label="Impacts that credit them">
        {impacts.map((record) => (
          <li key={record.id}>
            <RecordLink record={record} className={styles['title']} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Room for two lines and a word below them. */
const rowHeight = 68;
