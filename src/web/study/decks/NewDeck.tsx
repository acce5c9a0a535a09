import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { createDeck } from '../../../contract/study/decks.ts';
import { sentenceOf } from '../../base/call.ts';
import { useTell } from '../../base/queries.ts';
import { DeckForm } from './DeckForm.tsx';
import styles from './DecksPage.module.css';

/** Makes a deck in place and opens it. */
export function NewDeck({ onCancel }: { readonly onCancel: () => void }) {
  const first = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const create = useTell(createDeck, {
    after: ({ id }) => void navigate({ to: '/decks/$deckId', params: { deckId: id } }),
  });
  useEffect(() => first.current?.focus(), []);
  return (
    <section aria-label="New deck" className={styles['new']}>
      <DeckForm
        first={first}
        start={{ name: '', description: '', tags: [] }}
        saveLabel="Make deck"
        isSaving={create.isPending}
        refusal={create.error === null ? undefined : sentenceOf(create.error)}
        onSave={(text) => create.mutate({ ...text, tags: [...text.tags] })}
        onCancel={onCancel}
      />
    </section>
  );
}
