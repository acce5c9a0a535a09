import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { listDecks } from '../../../contract/study/decks.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { isServed, learnsHere, workspaceHere } from '../../base/here.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { useReaches } from '../publishing/useRole.ts';
import { DeckRow } from './DeckRow.tsx';
import styles from './DecksPage.module.css';
import { NewDeck } from './NewDeck.tsx';

const News = lazy(() => import('../following/News.tsx').then((it) => ({ default: it.News })));

/** Every deck with what waits in it; archived ones are folded away. */
export function DecksPage() {
  const { data, error } = useAsk(listDecks, {});
  const [isMaking, setMaking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const mayWrite = useReaches('member');
  const decks = data?.decks ?? [];
  const open = decks.filter(({ archivedAt }) => archivedAt === null);
  const archived = decks.filter(({ archivedAt }) => archivedAt !== null);
  const cancel = () => {
    setMaking(false);
    button.current?.focus();
  };
  const actions = mayWrite && (
    <>
      <Link to="/import" className={buttonClass()}>
        Import
      </Link>
      <Button
        ref={button}
        look={isMaking ? 'plain' : 'primary'}
        aria-expanded={isMaking}
        onClick={() => setMaking(!isMaking)}
      >
        New deck
      </Button>
    </>
  );
  return (
    <Page title="Decks" actions={actions}>
      <Suspense>{isServed && workspaceHere === undefined && <News />}</Suspense>
      {isMaking && <NewDeck onCancel={cancel} />}
      {error !== null && <p className={styles['error']}>{sentenceOf(error)}</p>}
      {data !== undefined && open.length === 0 && !isMaking && <NoDecks mayWrite={mayWrite} />}
      <DeckRows decks={open} />
      {archived.length > 0 && (
        <details className={styles['archived']}>
          <summary>Archived ({archived.length})</summary>
          <DeckRows decks={archived} />
        </details>
      )}
      {isServed && <Elsewhere />}
    </Page>
  );
}

const DeckRows = ({ decks }: { readonly decks: readonly DeckSummary[] }): ReactNode =>
  decks.length > 0 && (
    <ul className={styles['decks']}>
      {decks.map((deck) => (
        <DeckRow key={deck.id} deck={deck} />
      ))}
    </ul>
  );

const Elsewhere = () => (
  <p className={styles['elsewhere']}>
    <a href="/explore">Explore the decks that others publish</a>
    {workspaceHere === undefined && <Link to="/suggestions">Your suggestions</Link>}
  </p>
);

const NoDecks = ({ mayWrite }: { readonly mayWrite: boolean }) => (
  <EmptyState
    title="A deck holds cards on one subject"
    example="“Stakeholder interviews”: one card asks “What do you ask first?”, and answers “What would make this a waste of your time?”"
  >
    {!mayWrite && <p>This team has none yet. What its members write stands here, for you to read and to follow.</p>}
    {mayWrite && !learnsHere && <p>Write one together, and publish it: each of you then studies it by following it.</p>}
    {learnsHere && <p>Make one for what you are learning now, or import cards you have elsewhere.</p>}
  </EmptyState>
);
