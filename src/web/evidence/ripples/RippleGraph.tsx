import { RecordLink } from '../shown/RecordLink.tsx';
import { formatDate } from '../../base/format.ts';
import { layOut, type Spot } from './layOut.ts';
import styles from './RippleGraph.module.css';
import { type Ripples, sayOrder } from './sentences.ts';

type RippleGraphProps = { readonly effects: Ripples['effects']; readonly namesOf: (effect: Effect) => string };

type Effect = Ripples['effects'][number];

/** Impacts below what they followed from, each moved to the right by its order, with lines that join them. */
export function RippleGraph({ effects, namesOf }: RippleGraphProps) {
  const { rows, lines, columns } = layOut(effects);
  const drawn = Math.min(columns, mostColumns);
  const step = Math.min(widest, Math.floor(mostWidth / Math.max(1, drawn)));
  const placeOf = ({ row, column }: Spot) => ({
    x: step * (Math.min(column, mostColumns - 1) + 0.5),
    y: rowHeight * (row + 0.5),
  });
  return (
    <div className={styles['graph']}>
      <svg className={styles['drawing']} width={drawn * step} height={rows.length * rowHeight} aria-hidden="true">
        {lines.map(({ from, to }) => (
          <path key={`${from.row} ${to.row}`} className={styles['line']} d={pathOf(placeOf(from), placeOf(to))} />
        ))}
        {rows.map(({ id, order }, row) => {
          const { x, y } = placeOf({ row, column: order - 1 });
          return <circle key={id} className={styles['dot']} data-order={Math.min(order, 2)} cx={x} cy={y} r={6} />;
        })}
      </svg>
      <ol className={styles['rows']}>
        {rows.map((effect) => (
          <li key={effect.id}>
            <RecordLink record={effect} className={styles['title']} />
            <span className={styles['says']}>
              <span className="unseen">{sayOrder(effect.order)}, </span>
              {formatDate(effect.day)} · {namesOf(effect)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** As high as a row is in the style sheet. */
const rowHeight = 72;
const widest = 32;
const mostWidth = 128;
/** Deeper ones stand below each other in the last column. */
const mostColumns = 8;

type Point = { readonly x: number; readonly y: number };

/** Straight down from the cause, and round the corner into what followed. */
const pathOf = (from: Point, to: Point): string => {
  const bend = Math.min(14, to.x - from.x, to.y - from.y);
  return `M${from.x} ${from.y}V${to.y - bend}Q${from.x} ${to.y} ${from.x + bend} ${to.y}H${to.x}`;
};
