import { formatNumber, formatShare } from '../../base/format.ts';
import { Figure } from '../../base/chart/Figure.tsx';
import { shareTicks } from './charts/scale.ts';
import styles from './RetentionFigure.module.css';
import { sayAim, sayRetention, sayShare } from './sentences.ts';
import type { Statistics } from './statistics.ts';

type Props = Pick<Statistics, 'retention' | 'aimedRetention'>;

/** How much is remembered of what falls due, by window, with its interval and the aim. */
export function RetentionFigure({ retention, aimedRetention }: Props) {
  const shares = retention.flatMap(({ share }) => (share.kind === 'enough' ? [share] : []));
  const ticks = shareTicks(Math.min(aimedRetention, ...shares.map(({ low }) => low)));
  const placeOf = (share: number) => `${((share - (ticks[0] ?? 0)) / (1 - (ticks[0] ?? 0))) * 100}%`;
  const table = { columns: ['Last', 'Remembered', 'Answers'], rows: retention.map(rowOf) };
  return (
    <Figure
      title={sayRetention(retention)}
      says={sayAim(retention, aimedRetention)}
      table={shares.length === 0 ? undefined : table}
    >
      {retention.map(({ days, share }) => (
        <div key={days} className={styles['window']}>
          <p className={styles['name']}>
            Last {days} days <span className={styles['share']}>{sayShare(share)}</span>
          </p>
          {share.kind === 'enough' && (
            <svg className={styles['track']} aria-hidden="true">
              <line className={styles['ground']} x1="0" x2="100%" y1="12" y2="12" />
              <line
                className={styles['aim']}
                x1={placeOf(aimedRetention)}
                x2={placeOf(aimedRetention)}
                y1="0"
                y2="24"
              />
              <line className={styles['interval']} x1={placeOf(share.low)} x2={placeOf(share.high)} y1="12" y2="12" />
              <circle className={styles['dot']} cx={placeOf(share.share)} cy="12" r="5" />
            </svg>
          )}
        </div>
      ))}
      {shares.length > 0 && <Axis ticks={ticks} placeOf={placeOf} aimed={aimedRetention} />}
    </Figure>
  );
}

type AxisProps = {
  readonly ticks: readonly number[];
  readonly placeOf: (share: number) => string;
  readonly aimed: number;
};

const Axis = ({ ticks, placeOf, aimed }: AxisProps) => (
  <>
    <svg className={styles['axis']} aria-hidden="true">
      {ticks.map((tick, at) => (
        <text key={tick} x={placeOf(tick)} y="12" textAnchor={anchorOf(at, ticks.length)}>
          {formatShare(tick)}
        </text>
      ))}
    </svg>
    <p className={styles['key']}>
      The dot is your share; the true one lies within the thick line, 19 times in 20. The dashed line is the{' '}
      {formatShare(aimed)} you aim at.
    </p>
  </>
);

const anchorOf = (at: number, count: number) => {
  if (at === 0) return 'start';
  return at === count - 1 ? 'end' : 'middle';
};

const rowOf = ({ days, share }: Statistics['retention'][number]): readonly string[] => [
  `${days} days`,
  sayShare(share),
  formatNumber(share.total),
];
