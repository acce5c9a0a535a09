import styles from './Cairn.module.css';
import { type Dimension, sayStanding } from './sentences.ts';

type CairnProps = { readonly label: string; readonly dimensions: readonly Dimension[] };

/** A stone for each dimension, the last one carrying the others. It is laid where the dimension holds, and an outline elsewhere. */
export const Cairn = ({ label, dimensions }: CairnProps) => (
  <ol className={styles['cairn']} aria-label={label}>
    {dimensions.map((dimension, at) => (
      <li key={dimension.id} data-standing={dimension.standing} data-gate={hasGate(dimension)}>
        <span className={styles['seat']}>
          <svg
            className={styles['stone']}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            style={{ inlineSize: `${widthOf(at, dimensions.length)}%` }}
            aria-hidden="true"
            focusable="false"
          >
            <path d={shapes[at % shapes.length]} vectorEffect="non-scaling-stroke" />
          </svg>
        </span>
        <p className={styles['says']}>
          <strong>{dimension.name}</strong> <span>{sayStanding(dimension)}</span>
        </p>
      </li>
    ))}
  </ol>
);

/** The top stone is less than half as wide as the one that carries all. */
const widthOf = (at: number, of: number): number => Math.round(42 + (58 * (at + 1)) / of);

const hasGate = ({ missing }: Dimension): boolean => missing.some(({ rule }) => rule.weight === 'gate');

/** Pebbles, each a little different. */
const shapes = [
  'M3 58C3 26 20 6 50 4S97 24 97 52 80 96 50 97 3 88 3 58Z',
  'M2 48C2 18 24 3 56 4S98 28 98 58 74 97 44 97 2 80 2 48Z',
  'M3 62C3 32 28 4 58 4S97 20 97 46 82 95 52 96 3 92 3 62Z',
  'M2 54C2 30 16 5 46 4S98 22 98 50 86 97 56 97 2 84 2 54Z',
] as const;
