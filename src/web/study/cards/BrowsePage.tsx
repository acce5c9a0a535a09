import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import { Page } from '../../base/Page.tsx';
import { CardList } from './list/CardList.tsx';

/** Every card of every deck, to look through and put in order. */
export const BrowsePage = () => (
  <Page title="Cards" width="wide">
    <CardList
      empty={
        <EmptyState
          title="No cards yet"
          action={
            <Link to="/decks" className={buttonClass('primary')}>
              Choose a deck
            </Link>
          }
        >
          <p>Here you find every card of every deck: search them, tag them, move them, or put some aside.</p>
        </EmptyState>
      }
    />
  </Page>
);
