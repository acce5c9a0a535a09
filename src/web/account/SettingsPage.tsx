import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { getPreferences } from '../../contract/account/preferences.ts';
import { sentenceOf } from '../base/call.ts';
import { isServed, learnsHere } from '../base/here.ts';
import { Page } from '../base/Page.tsx';
import { useAsk } from '../base/queries.ts';
import { PreferencesForm } from './PreferencesForm.tsx';
import styles from './SettingsPage.module.css';
import { ThemeChoice } from './ThemeChoice.tsx';

const SettingsNav = lazy(() =>
  import('./security/SettingsNav.tsx').then(({ SettingsNav }) => ({ default: SettingsNav })),
);

/** How you study, how it looks, and where your data is. */
export function SettingsPage() {
  const { data, error } = useAsk(getPreferences, {}, { when: learnsHere });
  return (
    <Page title="Settings">
      {isServed && (
        <Suspense>
          <SettingsNav />
        </Suspense>
      )}
      <ThemeChoice />
      {error !== null && data === undefined && <p role="alert">{sentenceOf(error)}</p>}
      {data !== undefined && <PreferencesForm preferences={data} />}
      {learnsHere ? <YourData /> : <SetElsewhere />}
    </Page>
  );
}

const SetElsewhere = () => (
  <p className={styles['section']}>
    <span>
      How you study is set in <a href="/settings">your own workspace</a>.
    </span>
  </p>
);

const YourData = () => (
  <section className={styles['section']} aria-labelledby="your-data">
    <h2 id="your-data" className={styles['title']}>
      Your data
    </h2>
    {!isServed && (
      <p>
        Everything is in one file on this machine; the line Cairn prints when it starts says where.{' '}
        <code>cairn backup</code> copies it safely while Cairn runs.
      </p>
    )}
    <p>
      Each deck can be taken out as CSV, from its own page under <Link to="/decks">Decks</Link>; files come in under{' '}
      <Link to="/import">Import</Link>.
    </p>
  </section>
);
