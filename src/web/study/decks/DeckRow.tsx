import { Link } from '@tanstack/react-router';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { buttonClass } from '../../base/Button.tsx';
import styles from './DeckRow.module.css';
import { sayCards, waitingOf } from './deckWords.ts';

/** One deck of the list, with what waits in it and the way to study it. */
export const DeckRow = ({ deck }: { readonly deck: DeckSummary }) => (
  <li className={styles['row']}>
    <div className={styles['text']}>
      <Link to="/decks/$deckId" params={{ deckId: deck.id }} className={styles['name']}>
        {deck.name}
      </Link>
      <p className={styles['counts']}>{sayCards(deck)}</p>
    </div>
    {deck.archivedAt === null && waitingOf(deck) > 0 && (
      <Link
        to="/study"
        search={{ deck: deck.id }}
        className={`${buttonClass('quiet')} ${styles['study']}`}
        aria-label={`Study ${deck.name}`}
      >
        Study
      </Link>
    )}
  </li>
);
