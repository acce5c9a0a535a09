import { type Day, day } from '../../../../core/base/day.ts';
import { useWidth } from '../../../base/chart/useWidth.ts';
import { formatDate, formatShare } from '../../../base/format.ts';
import styles from './RecallChart.module.css';
import { type Answer, falls } from './recallCurve.ts';

type RecallChartProps = {
  readonly answers: readonly Answer[];
  readonly today: Day;
  readonly due: Day;
};

/** Recall over time: it falls between answers; a dot stands for each answer, a ring for one forgotten. */
export function RecallChart({ answers, today, due }: RecallChartProps) {
  const [place, width] = useWidth();
  const first = answers[0]?.day ?? today;
  const last = Math.max(today, due, first + 1);
  const drawn = falls(answers, last);
  const low = lowest(drawn.flatMap(({ points }) => points.map(({ recall }) => recall)));
  const x = (date: number): number => left + ((date - first) / (last - first)) * (width - left - right);
  const y = (recall: number): number => top + ((1 - recall) / (1 - low)) * (height - top - bottom);
  return (
    <div ref={place} className={styles['chart']}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={sayChart(answers.length, due)}>
          {levels(low).map((level) => (
            <g key={level}>
              <line className={styles['level']} x1={left} x2={width - right} y1={y(level)} y2={y(level)} />
              <text className={styles['label']} x={left - 8} y={y(level) + 4} textAnchor="end">
                {formatShare(level)}
              </text>
            </g>
          ))}
          <line className={styles['today']} x1={x(today)} x2={x(today)} y1={top} y2={height - bottom} />
          {drawn.map(({ from, points }) => (
            <polyline
              key={from}
              className={styles['fall']}
              points={points.map((at) => `${x(at.day)},${y(at.recall)}`).join(' ')}
            />
          ))}
          {answers.map(({ day: date, recall, grade }, at) => (
            <circle
              key={at}
              className={grade === 'again' ? styles['forgotten'] : styles['answer']}
              cx={x(date)}
              cy={y(Math.max(low, recall ?? 1))}
              r={4}
            />
          ))}
          <text className={styles['label']} x={left} y={height - 6}>
            {formatDate(day(first))}
          </text>
          <text className={styles['label']} x={width - right} y={height - 6} textAnchor="end">
            {sayEnd(last, today, due)}
          </text>
        </svg>
      )}
    </div>
  );
}

const height = 200;
const [left, right, top, bottom] = [48, 8, 12, 28];

/** Down to a tenth below the lowest point, and never above 80 %. */
const lowest = (recalls: readonly number[]): number =>
  Math.max(0, Math.min(0.8, Math.floor(Math.min(1, ...recalls) * 10) / 10));

function levels(low: number): readonly number[] {
  const step = low >= 0.7 ? 0.1 : 0.2;
  const count = Math.floor((1 - low) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => 1 - at * step);
}

const sayChart = (answers: number, due: Day): string =>
  `Expected recall after each of ${answers} answers, falling until the card is due on ${formatDate(due)}. The table of answers has the numbers.`;

function sayEnd(last: number, today: Day, due: Day): string {
  if (last === today) return 'today';
  return last === due ? `due ${formatDate(due)}` : formatDate(day(last));
}
