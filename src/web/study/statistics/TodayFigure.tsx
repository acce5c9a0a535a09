import { formatCount, formatDuration, formatNumber } from '../../base/format.ts';
import styles from './TodayFigure.module.css';
import type { Statistics } from './statistics.ts';

/** What was done today, in a line. */
export function TodayFigure({
  answeredToday: { answers, spentMs, again, introduced },
}: Pick<Statistics, 'answeredToday'>) {
  if (answers === 0) return <p className={styles['line']}>Nothing answered yet today.</p>;
  return (
    <p className={styles['line']}>
      Today you gave <strong>{formatCount(answers, 'answer')}</strong> in {formatDuration(spentMs)}:{' '}
      {formatCount(introduced, 'new card')}, {formatNumber(again)} to see again.
    </p>
  );
}
