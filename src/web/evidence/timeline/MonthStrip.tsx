import type { Day } from '../../../core/base/day.ts';
import { ReadableChart, rowStrides } from '../../base/chart/ReadableChart.tsx';
import { useWidth } from '../../base/chart/useWidth.ts';
import { formatMonth } from '../../base/format.ts';
import styles from './MonthStrip.module.css';
import { placeIn } from './placeIn.ts';
import { sayMonth, type Timeline } from './sentences.ts';

type MonthStripProps = Pick<Timeline, 'months' | 'gaps' | 'today'>;

/** Twelve months side by side, impacts and other records in each; where nothing is on record lies a band below them. */
export function MonthStrip({ months, gaps, today }: MonthStripProps) {
  const [ref, width] = useWidth();
  const step = width / months.length;
  const most = Math.max(1, ...months.flatMap(({ impacts, others }) => [impacts, others]));
  const says = months.map((month) => sayMonth(formatMonth(month.from), month));
  const xOf = (on: Day) => placeIn(months, today, on) * step;
  return (
    <div ref={ref}>
      <ReadableChart label="The last twelve months" values={says} start={months.length - 1} strides={rowStrides}>
        {(at) => (
          <svg className={styles['strip']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <line className={styles['ground']} x1={0} x2={width} y1={ground} y2={ground} />
            {months.map((month, index) => (
              <MonthBars
                key={month.from}
                month={month}
                index={index}
                state={index === at ? 'read' : 'plain'}
                scale={{ step, most }}
              />
            ))}
            {gaps.map((gap) => (
              <rect
                key={gap.from}
                className={styles['gap']}
                x={xOf(gap.from)}
                width={Math.max(2, xOf(gap.to) - xOf(gap.from))}
                y={ground + 4}
                height={8}
                rx={2}
              />
            ))}
          </svg>
        )}
      </ReadableChart>
      <p className={styles['key']}>
        <span className={styles['impacts']}>Impacts</span>
        <span className={styles['others']}>Other records</span>
        {gaps.length > 0 && <span className={styles['silent']}>Nothing on record for more than 90 days</span>}
      </p>
    </div>
  );
}

const ground = 128;
const height = 164;
const tall = 100;

type MonthBarsProps = {
  readonly month: Timeline['months'][number];
  readonly index: number;
  readonly state: 'read' | 'plain';
  readonly scale: { readonly step: number; readonly most: number };
};

function MonthBars({ month: { from, impacts, others }, index, state, scale: { step, most } }: MonthBarsProps) {
  const x = index * step;
  const width = step * 0.32;
  return (
    <g data-at={index} data-state={state} className={styles['month']}>
      <rect className={styles['reach']} x={x} y={0} width={step} height={ground} />
      <Bar kind="impacts" count={impacts} x={x + step * 0.14} width={width} most={most} />
      <Bar kind="others" count={others} x={x + step * 0.54} width={width} most={most} />
      <text className={styles['name']} x={x + step / 2} y={height - 4}>
        {formatMonth(from)}
      </text>
    </g>
  );
}

type BarProps = {
  readonly kind: 'impacts' | 'others';
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly most: number;
};

function Bar({ kind, count, x, width, most }: BarProps) {
  if (count === 0) return null;
  const high = Math.max(3, (count / most) * tall);
  return (
    <>
      <rect className={styles[kind]} x={x} y={ground - high} width={width} height={high} />
      <text className={styles['count']} x={x + width / 2} y={ground - high - 5}>
        {count}
      </text>
    </>
  );
}
