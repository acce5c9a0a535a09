import { useEffect, useRef } from 'react';
import type { QueuedSuggestion } from '../../../contract/study/suggestions.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { CardForm } from '../cards/editor/CardForm.tsx';
import { emptyContent, suggestDraft, wireContent } from '../cards/editor/draft.ts';
import { useDraft } from '../cards/editor/useDraft.ts';
import { useDecide } from './useDecide.ts';

type EditFormProps = { readonly suggestion: QueuedSuggestion; readonly onClose: () => void };

/** Accepts a suggestion in other words: what accepting it would write, to be changed first. */
export function EditForm({ suggestion, onClose }: EditFormProps) {
  const { id: suggestionId, noteId } = suggestion;
  const front = useRef<HTMLTextAreaElement>(null);
  const start = startOf(suggestion);
  const draft = useDraft(suggestDraft(suggestionId), start);
  const decide = useDecide();
  useEffect(() => front.current?.focus(), []);
  const save = async () => {
    await decide.mutateAsync({ suggestionId, decision: { kind: 'edit', content: wireContent(draft.content) } });
    draft.begin(draft.content);
  };
  return (
    <CardForm
      draft={draft}
      front={front}
      {...(noteId === null ? {} : { noteId })}
      saveLabel="Accept in these words"
      isSaving={decide.isPending}
      refusal={decide.error === null ? undefined : sentenceOf(decide.error)}
      onSave={() => void save().catch(() => undefined)}
      beside={
        <Button look="quiet" onClick={onClose}>
          Decide later
        </Button>
      }
    />
  );
}

function startOf({ settlement, proposed, current }: QueuedSuggestion): NoteContent {
  if (settlement !== null && 'content' in settlement) return settlement.content;
  return proposed ?? current ?? emptyContent;
}
