import { type ReactNode, useState } from 'react';
import type { DeckId } from '../../../../core/base/id.ts';
import { sentenceOf } from '../../../base/call.ts';
import { formatCount } from '../../../base/format.ts';
import { useShown } from '../shown/cardPages.ts';
import { keyOfFilter } from '../shown/filterAddress.ts';
import { CardFilters } from './CardFilters.tsx';
import { CardGrid } from './CardGrid.tsx';
import styles from './CardList.module.css';
import { useFilter } from './useFilter.ts';

type CardListProps = {
  /** The deck it is the list of; every deck where there is none. */
  readonly deckId?: DeckId;
  /** What stands here where there is no card at all. */
  readonly empty: ReactNode;
};

/** Cards to look through, select and change, with the filter in the address bar. */
export function CardList({ deckId, empty }: CardListProps) {
  const { filter, change } = useFilter(deckId);
  const { shown, error } = useShown(filter);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const { deckId: _, ...narrowed } = filter;
  const isNarrowed = Object.values(deckId === undefined ? filter : narrowed).some(
    (value) => value !== undefined && value !== '',
  );
  if (shown?.total === 0 && !isNarrowed) return empty;
  return (
    <section aria-label="Cards" className={styles['list']}>
      <div className={styles['head']}>
        <CardFilters filter={filter} change={change} decks={deckId === undefined ? 'any' : 'this one'} />
        <div ref={setBar} />
      </div>
      <p role="status" className={deckId !== undefined && !isNarrowed ? 'unseen' : styles['total']}>
        {shown !== undefined && sayTotal(shown.total)}
      </p>
      {error !== null && <p className={styles['error']}>{sentenceOf(error)}</p>}
      {shown !== undefined && shown.total > 0 && (
        <CardGrid key={keyOfFilter(shown.filter)} shown={shown} bar={bar} label="Cards" />
      )}
    </section>
  );
}

const sayTotal = (total: number): string =>
  total === 0
    ? 'No card matches. Search for fewer words, or choose any state and any tag.'
    : formatCount(total, 'card');
