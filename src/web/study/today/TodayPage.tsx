import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { getToday } from '../../../contract/study/sessions.ts';
import { sentenceOf } from '../../base/call.ts';
import { formatLongDate } from '../../base/format.ts';
import { isServed } from '../../base/here.ts';
import { type ListedKey, useKeyList, useKeys } from '../../base/keys.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import type { Today } from './today.ts';
import { TodayDecks } from './TodayDecks.tsx';
import styles from './TodayPage.module.css';
import { Waiting } from './Waiting.tsx';

const News = lazy(() => import('../following/News.tsx').then((it) => ({ default: it.News })));
const NoDecks = lazy(() => import('./NoDecks.tsx').then(({ NoDecks }) => ({ default: NoDecks })));

/** What waits today, and one key to the first card; `children` stand below it. */
export function TodayPage({ children }: { readonly children?: ReactNode }) {
  const { data, error } = useAsk(getToday, {});
  usePreloadedSession();
  return (
    <Page title="Today" above={data === undefined ? '\u00a0' : formatLongDate(data.today)}>
      {error !== null && data === undefined && (
        <p role="alert" className={styles['error']}>
          {sentenceOf(error)}
        </p>
      )}
      {data !== undefined && <Loaded today={data} />}
      {data !== undefined && children}
    </Page>
  );
}

function Loaded({ today }: { readonly today: Today }) {
  const navigate = useNavigate();
  const { due, steps, fresh } = today.waiting;
  const isWaiting = due + steps + fresh > 0;
  const start = () => {
    if (isWaiting) void navigate({ to: '/study' });
  };
  useKeys({ ' ': start, Enter: start });
  useKeyList(keys);
  if (today.decks.length === 0) {
    return (
      <Suspense>
        <NoDecks />
      </Suspense>
    );
  }
  return (
    <>
      <Waiting today={today} />
      {isServed && (
        <Suspense>
          <div className={styles['news']}>
            <News />
          </div>
        </Suspense>
      )}
      <TodayDecks decks={today.decks.filter(({ archivedAt }) => archivedAt === null)} />
    </>
  );
}

const keys: readonly ListedKey[] = [{ keys: 'Space or Enter', does: 'Study' }];

/** The session's code is there before it is asked for. */
function usePreloadedSession(): void {
  const router = useRouter();
  useEffect(() => {
    void router.preloadRoute({ to: '/study' });
  }, [router]);
}
