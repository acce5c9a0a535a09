import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { changeNote, getNote } from '../../../contract/study/notes.ts';
import type { StudyCard } from '../../../contract/study/shapes.ts';
import { faceOf } from '../../../core/study/notes/cards.ts';
import { checkContent } from '../../../core/study/notes/content.ts';
import { Button } from '../../base/Button.tsx';
import { call, sentenceOf } from '../../base/call.ts';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useKeys } from '../../base/keys.ts';
import { Markdown } from '../../base/Markdown.tsx';
import { useAsk } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import styles from './NoteEditor.module.css';

type NoteEditorProps = {
  readonly card: StudyCard;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
};

/** Changes a card in the midst of a session: its front and its back, with how they will look. */
export function NoteEditor({ card, onSaved, onClose }: NoteEditorProps) {
  const { data, error } = useAsk(getNote, { noteId: card.noteId });
  useKeys(data === undefined ? { Escape: onClose } : {});
  if (error !== null) return <Failed message={sentenceOf(error)} onClose={onClose} />;
  return data === undefined ? null : (
    <LoadedEditor note={data.note} ordinal={card.ordinal} onSaved={onSaved} onClose={onClose} />
  );
}

type LoadedProps = Omit<NoteEditorProps, 'card'> & {
  readonly note: ResponseOf<typeof getNote>['note'];
  readonly ordinal: number;
};

function LoadedEditor({ note, ordinal, onSaved, onClose }: LoadedProps) {
  const [front, setFront] = useState(note.front);
  const [back, setBack] = useState(note.back);
  const [refused, setRefused] = useState<string>();
  const { show } = useToast();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { id: noteId, deckId: _deck, createdAt: _created, changedAt: _changed, ...content } = note;
  const face = faceOf({ ...content, front, back }, ordinal);
  const save = async () => {
    const changed = { ...content, front, back };
    const problem = checkContent(changed);
    if (problem !== undefined) return setRefused(problem.message);
    try {
      await call(changeNote, { noteId, content: changed });
      await onSaved();
      show('Saved.');
      return onClose();
    } catch (error) {
      return setRefused(sentenceOf(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Ctrl+Enter and Escape hold for all that is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles['editor']}
      aria-label="Edit this card"
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label="Front" error={refused}>
        <TextArea ref={first} value={front} onChange={({ target }) => setFront(target.value)} />
      </Field>
      <Field label="Back">
        <TextArea value={back} onChange={({ target }) => setBack(target.value)} />
      </Field>
      <section aria-label="How it will look" className={styles['preview']}>
        <Markdown text={face.question} size="prose" />
        <Markdown text={face.answer} size="prose" />
      </section>
      <p className={styles['actions']}>
        <Button look="primary" onClick={() => void save()}>
          Save
        </Button>
        <kbd>Ctrl Enter</kbd>
        <Button onClick={onClose}>Cancel</Button>
        <kbd>Esc</kbd>
      </p>
    </form>
  );
}

const Failed = ({ message, onClose }: { readonly message: string; readonly onClose: () => void }) => (
  <div className={styles['editor']}>
    <p role="alert">{message}</p>
    <p>
      <Button onClick={onClose}>Back to the card</Button>
    </p>
  </div>
);
