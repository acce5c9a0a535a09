import styles from './YearCalendar.module.css';

type SquareProps = {
  readonly index?: number;
  readonly corner: { readonly x: number; readonly y: number; readonly size: number };
  readonly level: number;
  readonly state: 'read' | 'plain';
};

/** One day of a calendar; without an index it cannot be pointed at. */
export function Square({ index, corner: { x, y, size }, level, state }: SquareProps) {
  const side = (size - 2) * (sides[level] ?? 1);
  const inset = (size - side) / 2;
  return (
    <g data-at={index} data-level={level} data-state={state} className={styles['day']}>
      <rect className={styles['reach']} x={x} y={y} width={size} height={size} />
      <rect className={styles['ink']} x={x + inset} y={y + inset} width={side} height={side} rx={1} />
    </g>
  );
}

/** The side of a square by level, as a share of its place, so that the levels differ by more than colour. */
const sides = [0.3, 0.5, 0.66, 0.84, 1];
