import { formatNumber } from '../../base/format.ts';
import { Square } from './charts/Square.tsx';
import styles from './YearKey.module.css';

/** What the squares of the year stand for. */
export const YearKey = ({ bounds }: { readonly bounds: readonly number[] }) => (
  <ul className={styles['key']}>
    {[0, ...bounds].map((bound, level) => (
      <li key={bound}>
        <svg width="14" height="14" aria-hidden="true">
          <Square corner={{ x: 0, y: 0, size: 14 }} level={level} state="plain" />
        </svg>
        {sayRange(bounds[level - 2] ?? 0, bound)}
      </li>
    ))}
  </ul>
);

function sayRange(below: number, bound: number): string {
  if (bound === 0) return 'none';
  return below + 1 === bound ? formatNumber(bound) : `${formatNumber(below + 1)} to ${formatNumber(bound)}`;
}
