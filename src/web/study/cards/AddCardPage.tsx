import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { getDeck } from '../../../contract/study/decks.ts';
import { addNote } from '../../../contract/study/notes.ts';
import { sentenceOf } from '../../base/call.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { ForRole } from '../publishing/ForRole.tsx';
import { remove, these } from './bulk/changes.ts';
import { useChanges } from './bulk/useChanges.ts';
import { CardForm } from './editor/CardForm.tsx';
import { DeckChoice } from './editor/DeckChoice.tsx';
import { addDraft, emptyContent, nextContent, wireContent } from './editor/draft.ts';
import { useDraft } from './editor/useDraft.ts';
import { useIdInAddress } from './shown/useIdInAddress.ts';

/** Writes one card after another; deck, kind and tags stay. */
export const AddCardPage = () => (
  <ForRole needed="member" title="Add a card">
    <AddCards />
  </ForRole>
);

function AddCards() {
  const deckId = useIdInAddress('deckId');
  const front = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(addDraft, emptyContent);
  const deck = useAsk(getDeck, { deckId });
  const { show } = useToast();
  const { make } = useChanges();
  const add = useTell(addNote, {
    after: ({ cardIds }) => {
      draft.begin(nextContent(draft.content));
      front.current?.focus();
      const said = cardIds.length === 1 ? 'Card added.' : `${cardIds.length} cards added.`;
      show(said, { undo: () => void make(() => remove(these(cardIds))) });
    },
  });
  useEffect(() => front.current?.focus(), []);
  const above = deck.data && (
    <Link to="/decks/$deckId" params={{ deckId }}>
      {deck.data.name}
    </Link>
  );
  return (
    <Page title="Add a card" width="wide" above={above ?? '\u00A0'}>
      {deck.error !== null && <p>{sentenceOf(deck.error)}</p>}
      <CardForm
        draft={draft}
        front={front}
        saveLabel="Add card"
        isSaving={add.isPending}
        refusal={add.error === null ? undefined : sentenceOf(add.error)}
        onSave={() => add.mutate({ deckId, content: wireContent(draft.content) })}
        above={<DeckChoice deckId={deckId} />}
      />
    </Page>
  );
}
