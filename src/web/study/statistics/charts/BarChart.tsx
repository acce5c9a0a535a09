import { ReadableChart, rowStrides } from '../../../base/chart/ReadableChart.tsx';
import axis from '../../../base/chart/axis.module.css';
import styles from './BarChart.module.css';
import { useWidth } from '../../../base/chart/useWidth.ts';

/** One bar: its height, what it says when read, and its name on the axis. */
export type Bar = { readonly value: number; readonly says: string; readonly name: string };

type Props = {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly ticks: readonly number[];
  readonly formatTick: (value: number) => string;
  readonly start: number;
};

/** Upright bars from left to right over a scale. */
export function BarChart({ label, bars, ticks, formatTick, start }: Props) {
  const [ref, width] = useWidth();
  const most = ticks.at(-1) ?? 1;
  const place = {
    left: gutter,
    step: (width - gutter) / bars.length,
    height: (value: number) => (value / most) * tall,
  };
  const every = Math.ceil(nameWidth / place.step);
  return (
    <div ref={ref}>
      <ReadableChart label={label} values={bars.map(({ says }) => says)} start={start} strides={rowStrides}>
        {(at) => (
          <svg className={axis['drawing']} viewBox={`0 0 ${width} ${top + tall + bottom}`} aria-hidden="true">
            {ticks.map((tick) => (
              <Tick key={tick} y={top + tall - place.height(tick)} width={width} text={formatTick(tick)} />
            ))}
            {bars.map((bar, index) => (
              <OneBar key={bar.says} bar={bar} index={index} place={place} state={index === at ? 'read' : 'plain'} />
            ))}
            {bars.map(
              (bar, index) =>
                index % every === 0 &&
                gutter + index * place.step + nameWidth * 0.8 <= width && (
                  <text key={bar.says} className={axis['name']} x={gutter + index * place.step} y={top + tall + 18}>
                    {bar.name}
                  </text>
                ),
            )}
          </svg>
        )}
      </ReadableChart>
    </div>
  );
}

const gutter = 52;
const top = 10;
const tall = 150;
const bottom = 26;
const nameWidth = 60;

type Place = { readonly left: number; readonly step: number; readonly height: (value: number) => number };

type OneBarProps = {
  readonly bar: Bar;
  readonly index: number;
  readonly place: Place;
  readonly state: 'read' | 'plain';
};

function OneBar({ bar, index, place, state }: OneBarProps) {
  const x = place.left + index * place.step;
  const height = bar.value === 0 ? 0 : Math.max(1.5, place.height(bar.value));
  const gap = Math.min(3, place.step * 0.2);
  return (
    <g data-at={index} data-state={state} className={styles['bar']}>
      <rect className={styles['reach']} x={x} y={top} width={place.step} height={tall} />
      <rect
        className={styles['ink']}
        x={x + gap / 2}
        y={top + tall - height}
        width={place.step - gap}
        height={height}
      />
    </g>
  );
}

type TickProps = { readonly y: number; readonly width: number; readonly text: string };

function Tick({ y, width, text }: TickProps) {
  return (
    <g className={axis['tick']}>
      <line x1={gutter} x2={width} y1={y} y2={y} />
      <text x={gutter - 8} y={y + 4}>
        {text}
      </text>
    </g>
  );
}
