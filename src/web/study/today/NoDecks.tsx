import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';

/** Today without a single deck. */
export const NoDecks = () => (
  <EmptyState
    title="There is nothing to study yet"
    action={
      <Link to="/decks" className={buttonClass('primary')}>
        Make a deck
      </Link>
    }
    example="“What do you need to know before you choose a remedy?” asks one side of a card; the other answers it in a few lines."
  >
    <p>
      A deck holds cards about one subject. Make one and write a few cards, or <Link to="/import">import a file</Link>{' '}
      you have already.
    </p>
  </EmptyState>
);
