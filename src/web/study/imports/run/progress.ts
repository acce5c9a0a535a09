import { secondMs } from '../../../../core/base/instant.ts';
import { formatCount, formatDuration, formatNumber, formatShare } from '../../../base/format.ts';

/** How far an import has come, in words: rows, share, speed, and what is left where it can be told. */
export function sayProgress(progress: {
  readonly rows: number;
  readonly share: number;
  readonly rowsPerSecond: number;
}): string {
  if (progress.rows === 0) return 'Beginning';
  const parts = [`${formatCount(progress.rows, 'row')} read, ${formatShare(progress.share)}`];
  if (progress.rowsPerSecond > 0) parts.push(`${formatNumber(progress.rowsPerSecond)} a second`);
  const leftMs = millisecondsLeft(progress);
  if (leftMs !== undefined) parts.push(`about ${formatDuration(leftMs)} left`);
  return parts.join(' · ');
}

/** Undefined while too little is done to tell, and for less than a second. */
function millisecondsLeft({ rows, share, rowsPerSecond }: Parameters<typeof sayProgress>[0]): number | undefined {
  if (share < 0.02 || rowsPerSecond === 0) return undefined;
  const leftMs = ((rows / share - rows) / rowsPerSecond) * secondMs;
  return leftMs < secondMs ? undefined : leftMs;
}
