import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from './base/Button.tsx';
import { learnsHere } from './base/here.ts';
import { Page } from './base/Page.tsx';

/** What an address shows that leads nowhere. */
export const NotFound = () => (
  <Page title="There is nothing here">
    <p>The address may be mistyped, or what it named was deleted.</p>
    <p>
      <Link to={learnsHere ? '/' : '/decks'} className={buttonClass('primary')}>
        {learnsHere ? 'Go to Today' : 'Go to Decks'}
      </Link>
    </p>
  </Page>
);

/** What stands in a team's workspace where one's own has a screen of learning. */
export const LearnElsewhere = () => (
  <Page title="You learn in your own workspace">
    <p>Nobody learns in a team’s. Follow a deck of the team to study it in yours, where nobody else looks.</p>
    <p>
      <a href="/" className={buttonClass('primary')}>
        Go to your own workspace
      </a>
    </p>
  </Page>
);

/** What stands in place of a screen that could not be loaded or drawn. */
export const Broken = () => (
  <Page title="This screen did not open">
    <p role="alert">
      Cairn may have stopped, or it was updated since you opened this page. Check that it is running, then load the page
      again. Your answers are kept.
    </p>
    <p>
      <Button look="primary" onClick={() => location.reload()}>
        Load the page again
      </Button>
    </p>
  </Page>
);
