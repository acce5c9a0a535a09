import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import styles from './ReadableChart.module.css';

type Props = {
  readonly label: string;
  /** What each value says, in order. */
  readonly values: readonly string[];
  readonly start: number;
  /** How many values each arrow key goes on. */
  readonly strides: Readonly<Record<string, number>>;
  readonly children: (at: number) => ReactNode;
};

/** The arrow keys of a chart whose values stand in one row. */
export const rowStrides = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1, PageUp: 7, PageDown: -7 };

/** A chart whose values are read one at a time, by pointing or with the arrow keys; what is drawn carries `data-at`. */
export function ReadableChart({ label, values, start, strides, children }: Props) {
  const [chosen, setChosen] = useState(start);
  const last = values.length - 1;
  const at = Math.min(chosen, last);
  const point = (event: PointerEvent) => {
    const found = findAt(event);
    if (found !== undefined) setChosen(found);
  };
  const press = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, { at, last, strides });
    if (to === at) return;
    event.preventDefault();
    setChosen(to);
  };
  return (
    <div>
      <div
        className={styles['plot']}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={values[at]}
        onKeyDown={press}
        onPointerDown={point}
        onPointerMove={point}
      >
        {children(at)}
      </div>
      <p className={styles['readout']} aria-hidden="true">
        {values[at]}
      </p>
    </div>
  );
}

function findAt({ clientX, clientY }: PointerEvent): number | undefined {
  const drawn = document.elementFromPoint(clientX, clientY)?.closest('[data-at]');
  const at = Number(drawn?.getAttribute('data-at') ?? Number.NaN);
  return Number.isNaN(at) ? undefined : at;
}

type Moved = { readonly at: number; readonly last: number; readonly strides: Props['strides'] };

function placeAfter(key: string, { at, last, strides }: Moved): number {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return Math.max(0, Math.min(last, at + (strides[key] ?? 0)));
}
