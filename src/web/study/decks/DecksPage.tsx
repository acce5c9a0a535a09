import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { listDecks } from '../../../contract/study/decks.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { DeckRow } from './DeckRow.tsx';
import styles from './DecksPage.module.css';
import { NewDeck } from './NewDeck.tsx';

/** Every deck with what waits in it; archived ones are folded away. */
export function DecksPage() {
  const { data, error } = useAsk(listDecks, {});
  const [isMaking, setMaking] = useState(false);
  const decks = data?.decks ?? [];
  const [open, archived] = [
    decks.filter(({ archivedAt }) => archivedAt === null),
    decks.filter(({ archivedAt }) => archivedAt !== null),
  ];
  const makeButton = (
    <Button look="primary" onClick={() => setMaking(true)}>
      New deck
    </Button>
  );
  const actions = (
    <>
      <Link to="/import" className={buttonClass()}>
        Import
      </Link>
      {open.length > 0 && makeButton}
    </>
  );
  return (
    <Page title="Decks" actions={actions}>
      {error !== null && <p className={styles['error']}>{sentenceOf(error)}</p>}
      {data !== undefined && open.length === 0 && <NoDecks action={makeButton} />}
      <ul className={styles['decks']}>
        {open.map((deck) => (
          <DeckRow key={deck.id} deck={deck} />
        ))}
      </ul>
      {archived.length > 0 && (
        <details className={styles['archived']}>
          <summary>Archived ({archived.length})</summary>
          <ul className={styles['decks']}>
            {archived.map((deck) => (
              <DeckRow key={deck.id} deck={deck} />
            ))}
          </ul>
        </details>
      )}
      <NewDeck open={isMaking} onClose={() => setMaking(false)} />
    </Page>
  );
}

const NoDecks = ({ action }: { readonly action: ReactNode }) => (
  <EmptyState
    title="A deck holds cards on one subject"
    action={action}
    example="“Stakeholder interviews”: one card asks “What do you ask first?”, and answers “What would make this a waste of your time?”"
  >
    <p>Make one for what you are learning now, or import cards you have elsewhere.</p>
  </EmptyState>
);
