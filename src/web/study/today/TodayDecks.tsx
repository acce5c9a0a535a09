import { Link } from '@tanstack/react-router';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { formatNumber } from '../../base/format.ts';
import styles from './TodayDecks.module.css';

/** The decks with what waits in each, and a way to study one alone. */
export const TodayDecks = ({ decks }: { readonly decks: readonly DeckSummary[] }) => (
  <section aria-labelledby="today-decks">
    <h2 id="today-decks" className={styles['title']}>
      Decks
    </h2>
    <ul className={styles['decks']}>
      {decks.toSorted(byWaiting).map((deck) => (
        <DeckRow key={deck.id} deck={deck} />
      ))}
    </ul>
  </section>
);

const waitingIn = ({ due, steps, fresh }: DeckSummary): number => due + steps + fresh;

const byWaiting = (one: DeckSummary, other: DeckSummary): number =>
  other.due + other.steps - one.due - one.steps || one.name.localeCompare(other.name);

const DeckRow = ({ deck }: { readonly deck: DeckSummary }) => (
  <li className={styles['row']}>
    <div className={styles['text']}>
      <Link to="/decks/$deckId" params={{ deckId: deck.id }} className={styles['name']}>
        {deck.name}
      </Link>
      <p className={styles['counts']}>{sayCounts(deck)}</p>
    </div>
    {waitingIn(deck) > 0 && (
      <Link to="/study" search={{ deck: deck.id }} className={styles['study']} aria-label={`Study ${deck.name}`}>
        Study
      </Link>
    )}
  </li>
);

function sayCounts({ due, steps, fresh, cards }: DeckSummary): string {
  if (cards === 0) return 'No cards yet';
  if (due + steps + fresh === 0) return 'Nothing waits';
  const parts = [
    due + steps > 0 ? `${formatNumber(due + steps)} due` : '',
    fresh > 0 ? `${formatNumber(fresh)} new` : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
