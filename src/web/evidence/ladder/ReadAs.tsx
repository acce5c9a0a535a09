import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { readLadder } from '../../../contract/evidence/bars.ts';
import { formatCount, formatNumber } from '../../base/format.ts';
import styles from './ladder.module.css';

type Read = NonNullable<ResponseOf<typeof readLadder>['read']>;

/** What a ladder says, as it was understood. */
export const ReadAs = ({ read: { name, version, aims, dimensions } }: { readonly read: Read }) => (
  <section className={styles['readAs']} aria-label="What it says">
    <p>
      <strong>{name}</strong>, version {formatNumber(version)}, decides on {aims} by{' '}
      {formatCount(dimensions.length, 'thing')}:
    </p>
    <ul>
      {dimensions.map(({ name: dimension, wanted, rules }) => (
        <li key={dimension}>
          {dimension} <span className={styles['soft']}>{sayHow(wanted, rules)}</span>
        </li>
      ))}
    </ul>
  </section>
);

const sayHow = (wanted: number, rules: number): string =>
  rules === 0 ? 'for people to judge' : `${formatCount(wanted, 'record')}, by ${formatCount(rules, 'rule')}`;
