import { useNavigate, useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { suggestChange } from '../../../contract/study/suggestions.ts';
import type { NoteId, PublicationId } from '../../../core/base/id.ts';
import { bareContent, differingFields } from '../../../core/study/merging/noteFields.ts';
import { longestReason, type NoteContent } from '../../../core/study/note.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { CardForm } from '../cards/editor/CardForm.tsx';
import { emptyContent, suggestDraft, wireContent } from '../cards/editor/draft.ts';
import { useDraft } from '../cards/editor/useDraft.ts';

/** What is suggested about: a card as the latest version has it, or one that is not there yet. */
export type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'card'; readonly noteId: NoteId; readonly since: number; readonly content: NoteContent };

type SuggestFormProps = {
  readonly publicationId: PublicationId;
  readonly target: Target;
  /** What the card says here, which may be better already. */
  readonly mine: NoteContent | undefined;
};

/** The card as it should be, and why. */
export function SuggestForm({ publicationId, target, mine }: SuggestFormProps) {
  const front = useRef<HTMLTextAreaElement>(null);
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const start = target.kind === 'new' ? emptyContent : target.content;
  const draft = useDraft(suggestDraft(target.kind === 'new' ? publicationId : target.noteId), start);
  const leave = useLeave();
  const { show } = useToast();
  const suggest = useTell(suggestChange, {
    after: () => {
      draft.begin(start);
      show('Sent. You hear what becomes of it under Your suggestions.');
      leave();
    },
  });
  const send = (kind: 'add' | 'change' | 'remove') => {
    setTried(true);
    if (reason.trim() === '') return reasonBox.current?.focus();
    const change = changeOf(target, kind, draft.content);
    return suggest.isPending || suggest.mutate({ publicationId, reason, change });
  };
  return (
    <CardForm
      draft={draft}
      front={front}
      {...(target.kind === 'card' ? { noteId: target.noteId } : {})}
      saveLabel={target.kind === 'new' ? 'Suggest this card' : 'Suggest this change'}
      isSaving={suggest.isPending}
      refusal={suggest.error === null ? undefined : sentenceOf(suggest.error)}
      onSave={() => send(target.kind === 'new' ? 'add' : 'change')}
      above={
        <Field
          label="Why"
          hint="Those who look after the deck read this first."
          error={isTried && reason.trim() === '' ? 'Say why. A sentence is enough.' : undefined}
        >
          <TextArea
            ref={reasonBox}
            rows={2}
            maxLength={longestReason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      }
      beside={
        target.kind === 'card' && (
          <>
            {mine !== undefined && differingFields(mine, draft.content).length > 0 && (
              <Button look="quiet" onClick={() => draft.write({ ...bareContent(mine), ownId: null })}>
                Use my own words
              </Button>
            )}
            <Button look="quiet" onClick={() => send('remove')}>
              Suggest removing the card
            </Button>
          </>
        )
      }
    />
  );
}

function changeOf(target: Target, kind: 'add' | 'change' | 'remove', content: NoteContent) {
  if (target.kind === 'new' || kind === 'add') return { kind: 'add' as const, content: wireContent(content) };
  const { noteId, since } = target;
  return kind === 'remove' ? { kind, noteId, since } : { kind, noteId, since, content: wireContent(content) };
}

/** Back to where one came from; to one's suggestions where one came from nowhere. */
function useLeave(): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  return () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/suggestions' });
  };
}
