import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { listDecks } from '../../../contract/study/decks.ts';
import { addNote } from '../../../contract/study/notes.ts';
import type { DeckId } from '../../../core/base/id.ts';
import { sentenceOf } from '../../base/call.ts';
import { Field } from '../../base/Field.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { remove, these } from './bulk/changes.ts';
import { useChanges } from './bulk/useChanges.ts';
import { CardForm } from './editor/CardForm.tsx';
import { addDraft, emptyContent, nextContent } from './editor/draft.ts';
import { useDraft } from './editor/useDraft.ts';
import { useToast } from '../../base/Toast.tsx';

/** Writes one card after another; deck, kind and tags stay. */
export function AddCardPage() {
  const { deckId = '' } = useParams({ strict: false });
  const front = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(addDraft, emptyContent);
  const decks = useAsk(listDecks, {}).data?.decks ?? [];
  const deck = decks.find(({ id }) => id === deckId);
  const { show } = useToast();
  const { take } = useChanges();
  const add = useTell(addNote, {
    after: ({ cardIds }, { content }) => {
      draft.begin(nextContent({ ...emptyContent, kind: content.kind, tags: content.tags }));
      front.current?.focus();
      show(cardIds.length === 1 ? 'Card added.' : `${cardIds.length} cards added.`, {
        undo: () => void take(() => remove(these(cardIds))),
      });
    },
  });
  useEffect(() => front.current?.focus(), []);
  return (
    <Page title="Add a card" width="wide" above={deck !== undefined && <DeckLink deckId={deck.id} name={deck.name} />}>
      <CardForm
        draft={draft}
        front={front}
        saveLabel="Add card"
        isSaving={add.isPending}
        refusal={add.error === null ? undefined : sentenceOf(add.error)}
        onSave={() => deck !== undefined && add.mutate({ deckId: deck.id, content: { ...draft.content, tags: [...draft.content.tags] } })}
        above={<DeckChoice decks={decks} deckId={deckId} />}
      />
    </Page>
  );
}
