import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { listDecks } from '../../../contract/study/decks.ts';
import { changeNote, getNote } from '../../../contract/study/notes.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { ordinalsOf } from '../../../core/study/notes/cards.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { ForRole } from '../publishing/ForRole.tsx';
import { CardForm } from './editor/CardForm.tsx';
import { editDraft, wireContent } from './editor/draft.ts';
import { useDraft } from './editor/useDraft.ts';
import { useIdInAddress } from './shown/useIdInAddress.ts';

/** Writes a card anew; what it was asked before stays in its history. */
export const EditCardPage = () => (
  <ForRole needed="member" title="Edit card">
    <EditCard />
  </ForRole>
);

function EditCard() {
  const noteId = useIdInAddress('noteId');
  const { data, error } = useAsk(getNote, { noteId });
  const deckId = data?.note.deckId;
  const decks = useAsk(listDecks, {}).data?.decks;
  const above = deckId && (
    <Link to="/decks/$deckId" params={{ deckId }}>
      {decks?.find(({ id }) => id === deckId)?.name ?? 'Back to the deck'}
    </Link>
  );
  return (
    <Page title="Edit card" width="wide" above={above ?? '\u00A0'}>
      {error !== null && data === undefined && <p>{sentenceOf(error)}</p>}
      {data !== undefined && <EditNote key={noteId} {...data} />}
    </Page>
  );
}

function EditNote({ note, cardIds }: ResponseOf<typeof getNote>) {
  const front = useRef<HTMLTextAreaElement>(null);
  const { id: noteId, deckId: _deck, createdAt: _created, changedAt: _changed, ...kept } = note;
  const draft = useDraft(editDraft(noteId), kept);
  const { show } = useToast();
  const leave = useLeave(cardIds[0]);
  const put = useTell(changeNote, {});
  const save = async () => {
    await put.mutateAsync({ noteId, content: wireContent(draft.content) });
    draft.begin(draft.content);
    show('Saved.', { undo: () => put.mutate({ noteId, content: wireContent(kept) }) });
    leave();
  };
  const discard = () => {
    draft.begin(kept);
    front.current?.focus();
  };
  return (
    <CardForm
      draft={draft}
      front={front}
      noteId={noteId}
      saveLabel="Save"
      isSaving={put.isPending}
      refusal={put.error === null ? undefined : sentenceOf(put.error)}
      onSave={() => void save().catch(() => undefined)}
      above={sayWithdrawn(kept, draft.content)}
      beside={
        draft.isChanged && (
          <Button look="quiet" onClick={discard}>
            Discard changes
          </Button>
        )
      }
    />
  );
}

/** Back to where one came from; to the card where one came from nowhere. */
function useLeave(cardId: string | undefined): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  return () => {
    if (router.history.canGoBack()) router.history.back();
    else if (cardId !== undefined) void navigate({ to: '/cards/$cardId', params: { cardId } });
  };
}

/** What becomes of cards that the changed note asks no more. */
function sayWithdrawn(before: NoteContent, after: NoteContent) {
  const [old, asked] = [ordinalsOf(before), ordinalsOf(after)];
  if (isRefusal(old) || isRefusal(asked)) return undefined;
  const gone = old.filter((ordinal) => !asked.includes(ordinal)).length;
  if (gone === 0) return undefined;
  return (
    <p role="status">
      {formatCount(gone, 'card')} will not be asked any more. The history is kept in case you change it back.
    </p>
  );
}
