import { Link } from '@tanstack/react-router';
import { buttonClass } from './base/Button.tsx';
import { Page } from './base/Page.tsx';

/** What an address shows that leads nowhere. */
export const NotFound = () => (
  <Page title="There is nothing here">
    <p>The address may be mistyped, or what it named was deleted.</p>
    <p>
      <Link to="/" className={buttonClass('primary')}>
        Go to Today
      </Link>
    </p>
  </Page>
);
