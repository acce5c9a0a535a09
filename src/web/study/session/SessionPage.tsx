import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { startSession } from '../../../contract/study/sessions.ts';
import { type DeckId, isId } from '../../../core/base/id.ts';
import { buttonClass } from '../../base/Button.tsx';
import { call, Refused, sentenceOf } from '../../base/call.ts';
import { Page } from '../../base/Page.tsx';
import { queryClient } from '../../base/queries.ts';
import { outbox } from './post/post.ts';
import { SittingView } from './SittingView.tsx';

/** Studies what waits, in one deck or in all. */
export function SessionPage() {
  const { deck } = useSearch({ from: '/study' });
  const { data, error } = useStart(deck);
  useFreshScreensAfter();
  if (data !== undefined) return <SittingView key={deck ?? ''} started={data} />;
  if (error === null) return null;
  return (
    <Page title="This session cannot start">
      <p role="alert">{sentenceOf(error)}</p>
      <p>
        <Link to="/" className={buttonClass('primary')}>
          Go to Today
        </Link>
      </p>
    </Page>
  );
}

/** Asks for a queue once, after what an earlier page left unsent. */
const useStart = (deck: string | undefined) =>
  useQuery({
    queryKey: [startSession.path, deck ?? null],
    queryFn: async () => {
      await outbox.settled();
      return await call(startSession, { deckId: deck === undefined ? null : readDeckId(deck) });
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });

function readDeckId(text: string): DeckId {
  if (isId<'deck'>(text)) return text;
  throw new Refused('no-deck', 'There is no such deck. It may have been deleted.', 404);
}

/** What the other screens show is asked for anew once the answers have arrived. */
function useFreshScreensAfter(): void {
  useEffect(
    () => () => {
      const others = {
        predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== startSession.path,
      };
      void queryClient.invalidateQueries(others);
      void outbox.settled().then(() => queryClient.invalidateQueries(others));
    },
    [],
  );
}
