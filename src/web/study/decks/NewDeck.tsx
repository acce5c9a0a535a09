import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { createDeck } from '../../../contract/study/decks.ts';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { useTell } from '../../base/queries.ts';
import { DeckForm } from './DeckForm.tsx';

type NewDeckProps = { readonly open: boolean; readonly onClose: () => void };

/** Makes a deck and opens it. */
export function NewDeck({ open, onClose }: NewDeckProps) {
  const first = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const create = useTell(createDeck, {
    after: ({ id }) => {
      onClose();
      void navigate({ to: '/decks/$deckId', params: { deckId: id } });
    },
  });
  return (
    <Dialog open={open} onClose={onClose} title="New deck" initialFocus={first}>
      <DeckForm
        first={first}
        start={{ name: '', description: '', tags: [] }}
        saveLabel="Make deck"
        isSaving={create.isPending}
        refusal={create.error === null ? undefined : sentenceOf(create.error)}
        onSave={(text) => create.mutate({ ...text, tags: [...text.tags] })}
        onCancel={onClose}
      />
    </Dialog>
  );
}
