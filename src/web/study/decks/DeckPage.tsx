import { Link } from '@tanstack/react-router';
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { changeDeck, getDeck } from '../../../contract/study/decks.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { buttonClass } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { isServed } from '../../base/here.ts';
import { Page } from '../../base/Page.tsx';
import { LaterMarkdown } from '../../base/prose/LaterMarkdown.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useReaches } from '../publishing/useRole.ts';
import { CardList } from '../cards/list/CardList.tsx';
import { useIdInAddress } from '../cards/shown/useIdInAddress.ts';
import { DeckForm } from './DeckForm.tsx';
import { DeckMenu } from './DeckMenu.tsx';
import styles from './DeckPage.module.css';
import { sayCards, waitingOf } from './deckWords.ts';

const FollowedLine = lazy(() => import('../following/FollowedLine.tsx').then((it) => ({ default: it.FollowedLine })));
const DeckStanding = lazy(() => import('../publishing/DeckStanding.tsx').then((it) => ({ default: it.DeckStanding })));

/** One deck: what it is for, what waits, and all its cards. */
export function DeckPage() {
  const deckId = useIdInAddress('deckId');
  const { data: deck, error } = useAsk(getDeck, { deckId });
  const [edited, setEdited] = useState<string>();
  const about = useRef<HTMLDivElement>(null);
  const endEditing = () => {
    flushSync(() => setEdited(undefined));
    about.current?.focus();
  };
  const actions = deck && <DeckActions deck={deck} onEdit={() => setEdited(deckId)} />;
  return (
    <Page title={deck?.name ?? 'Deck'} width="wide" above={<Link to="/decks">Decks</Link>} actions={actions}>
      {error !== null && deck === undefined && <p>{sentenceOf(error)}</p>}
      {deck !== undefined && edited === deckId && <EditDeck deck={deck} onEnd={endEditing} />}
      {deck !== undefined && edited !== deckId && <AboutDeck ref={about} deck={deck} />}
      {deck !== undefined && <CardList key={deckId} deckId={deck.id} empty={<NoCards deck={deck} />} />}
    </Page>
  );
}

type DeckActionsProps = { readonly deck: DeckSummary; readonly onEdit: () => void };

const DeckActions = ({ deck, onEdit }: DeckActionsProps) => (
  <>
    {deck.archivedAt === null && waitingOf(deck) > 0 && (
      <Link to="/study" search={{ deck: deck.id }} className={buttonClass('primary')}>
        Study
      </Link>
    )}
    {useReaches('member') && (
      <Link to="/decks/$deckId/add" params={{ deckId: deck.id }} className={buttonClass()}>
        Add a card
      </Link>
    )}
    <DeckMenu deck={deck} onEdit={onEdit} />
  </>
);

type AboutDeckProps = { readonly deck: DeckSummary; readonly ref: RefObject<HTMLDivElement | null> };

const AboutDeck = ({ deck, ref }: AboutDeckProps) => (
  <div ref={ref} tabIndex={-1} className={styles['about']}>
    {deck.description.trim() !== '' && <LaterMarkdown text={deck.description} size="prose" />}
    {deck.cards > 0 && <p className={styles['counts']}>{[sayCards(deck), ...deck.tags].join(' · ')}</p>}
    {deck.archivedAt !== null && <p>This deck is archived: none of its cards is asked.</p>}
    {isServed && <Shared deck={deck} />}
  </div>
);

const Shared = ({ deck }: { readonly deck: DeckSummary }) => (
  <Suspense>
    {deck.follow === null ? <DeckStanding deckId={deck.id} /> : <FollowedLine deck={deck} follow={deck.follow} />}
  </Suspense>
);

function EditDeck({ deck, onEnd }: { readonly deck: DeckSummary; readonly onEnd: () => void }) {
  const first = useRef<HTMLInputElement>(null);
  const change = useTell(changeDeck, { after: onEnd });
  useEffect(() => first.current?.focus(), []);
  return (
    <div className={styles['edit']}>
      <DeckForm
        first={first}
        start={deck}
        saveLabel="Save"
        isSaving={change.isPending}
        refusal={change.error === null ? undefined : sentenceOf(change.error)}
        onSave={(text) => change.mutate({ deckId: deck.id, ...text, tags: [...text.tags] })}
        onCancel={onEnd}
      />
    </div>
  );
}

const NoCards = ({ deck }: { readonly deck: DeckSummary }) =>
  useReaches('member') ? <FirstCard deck={deck} /> : <p>No cards here yet.</p>;

const FirstCard = ({ deck }: { readonly deck: DeckSummary }) => (
  <EmptyState
    title="No cards here yet"
    action={
      <Link to="/decks/$deckId/add" params={{ deckId: deck.id }} className={buttonClass('primary')}>
        Write the first card
      </Link>
    }
    example="Front: “What makes a goal measurable?” Back: “A number, its source, and the day it is read.”"
  >
    <p>
      A card asks one thing and answers it. You can also{' '}
      <Link to="/import" search={{ deck: deck.id }}>
        import cards
      </Link>{' '}
      from a CSV file.
    </p>
  </EmptyState>
);
