import { ReadableChart, rowStrides } from '../../base/chart/ReadableChart.tsx';
import { useWidth } from '../../base/chart/useWidth.ts';
import { formatDate, formatMonthAndYear, formatShare } from '../../base/format.ts';
import axis from '../../base/chart/axis.module.css';
import styles from './ScopeCurve.module.css';
import type { Timeline } from './sentences.ts';

type ScopeCurveProps = Pick<Timeline, 'snapshots'>;

/** Scope and direct control over time, as shares: a line each, named at its end. */
export function ScopeCurve({ snapshots }: ScopeCurveProps) {
  const [ref, width] = useWidth();
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  if (first === undefined || last === undefined) return null;
  const xOf = (on: number) => left + ((on - first.on) / Math.max(1, last.on - first.on)) * (width - left - right);
  const says = snapshots.map(
    ({ on, scope, control }) => `${formatDate(on)}: scope ${share(scope)}, direct control ${share(control)}`,
  );
  const lines = (['scope', 'control'] as const).map((name) => ({
    name,
    points: snapshots.map((snapshot) => ({ x: xOf(snapshot.on), y: yOf(snapshot[name]) })),
  }));
  return (
    <div ref={ref}>
      <ReadableChart label="Scope and direct control" values={says} start={says.length - 1} strides={rowStrides}>
        {(at) => (
          <svg className={axis['drawing']} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {[0, 50, 100].map((tick) => (
              <g key={tick} className={axis['tick']}>
                <line x1={left} x2={width - right} y1={yOf(tick)} y2={yOf(tick)} />
                <text x={left - 8} y={yOf(tick) + 4}>
                  {share(tick)}
                </text>
              </g>
            ))}
            {lines.map((line) => (
              <Line key={line.name} {...line} at={at} end={width - right} beside={besideOf(line.name, last)} />
            ))}
            {[first, last].map(({ on }, end) => (
              <text
                key={on}
                className={axis['name']}
                x={xOf(on)}
                y={height - 4}
                textAnchor={end === 0 ? 'start' : 'end'}
              >
                {formatMonthAndYear(on)}
              </text>
            ))}
          </svg>
        )}
      </ReadableChart>
    </div>
  );
}

const left = 44;
const right = 104;
const top = 12;
const tall = 150;
const height = 190;

const share = (percent: number): string => formatShare(percent / 100);

const yOf = (percent: number): number => top + tall - (percent / 100) * tall;

/** Where the names of two lines would meet, they move apart. */
function besideOf(name: 'scope' | 'control', last: { readonly scope: number; readonly control: number }): number {
  const [own, other] = name === 'scope' ? [last.scope, last.control] : [last.control, last.scope];
  const isNear = Math.abs(own - other) < 12;
  if (!isNear) return yOf(own) + 4;
  const isAbove = own > other || (own === other && name === 'scope');
  return yOf((own + other) / 2) + (isAbove ? -5 : 13);
}

type LineProps = {
  readonly name: 'scope' | 'control';
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly at: number;
  readonly end: number;
  readonly beside: number;
};

const Line = ({ name, points, at, end, beside }: LineProps) => (
  <g className={styles[name]}>
    <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
    {points.map(({ x, y }, index) => (
      <circle key={x} data-at={index} cx={x} cy={y} r={index === at ? 6 : 4} />
    ))}
    <text x={end + 10} y={beside}>
      {name === 'scope' ? 'Scope' : 'Direct control'}
    </text>
  </g>
);
