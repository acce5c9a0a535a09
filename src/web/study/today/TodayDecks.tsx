import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { DeckRow } from '../decks/DeckRow.tsx';
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

const byWaiting = (one: DeckSummary, other: DeckSummary): number =>
  other.due + other.steps - one.due - one.steps || one.name.localeCompare(other.name);
