import { formatNumber } from '../../base/format.ts';
import { Figure } from '../../base/chart/Figure.tsx';
import styles from './CardsFigure.module.css';
import { sayCards } from './sentences.ts';
import type { Statistics } from './statistics.ts';

/** How many cards stand where between never asked and long known. */
export function CardsFigure({ cards }: Pick<Statistics, 'cards'>) {
  const most = Math.max(...states.map(({ key }) => cards[key]));
  if (most === 0)
    return <Figure title={sayCards(cards)} says="Import some, or write the first one." table={undefined} />;
  const table = {
    columns: ['State', 'What it means', 'Cards'],
    rows: states.map(({ key, name, means }) => [name, means, formatNumber(cards[key])]),
  };
  return (
    <Figure title={sayCards(cards)} table={table}>
      <div className={styles['states']} aria-hidden="true">
        {states.map(({ key, name, means }) => (
          <div key={key} className={styles['state']}>
            <span className={styles['name']}>{name}</span>
            <span className={styles['means']}>{means}</span>
            <svg className={styles['bar']}>
              <rect data-state={key} width={`${(cards[key] / most) * 100}%`} height="100%" rx="2" />
            </svg>
            <span className={styles['count']}>{formatNumber(cards[key])}</span>
          </div>
        ))}
      </div>
    </Figure>
  );
}

const states = [
  { key: 'fresh', name: 'New', means: 'never asked' },
  { key: 'learning', name: 'Learning', means: 'within their first steps, or forgotten lately' },
  { key: 'young', name: 'Young', means: 'last for less than three weeks' },
  { key: 'mature', name: 'Mature', means: 'last for three weeks or more' },
  { key: 'suspended', name: 'Suspended', means: 'not asked until you resume them' },
] as const satisfies readonly {
  readonly key: keyof Statistics['cards'];
  readonly name: string;
  readonly means: string;
}[];
