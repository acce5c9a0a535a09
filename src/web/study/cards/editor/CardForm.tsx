import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import type { NoteId } from '../../../../core/base/id.ts';
import { checkContent } from '../../../../core/study/notes/content.ts';
import { Button } from '../../../base/Button.tsx';
import { Field } from '../../../base/Field.tsx';
import { TextArea } from '../../../base/fields/TextArea.tsx';
import styles from './CardForm.module.css';
import { CardPreview } from './CardPreview.tsx';
import { DuplicateNotice } from './DuplicateNotice.tsx';
import { FrontField } from './FrontField.tsx';
import { KindChoice } from './KindChoice.tsx';
import { kindWords } from './kindWords.ts';
import { problemsOf } from './problems.ts';
import { TagField } from '../tags/TagField.tsx';
import type { Draft } from './useDraft.ts';
import { useDuplicates } from './useDuplicates.ts';

type CardFormProps = {
  readonly draft: Draft;
  readonly front: RefObject<HTMLTextAreaElement | null>;
  /** The note being changed; none while one is added. */
  readonly noteId?: NoteId;
  readonly saveLabel: string;
  readonly isSaving: boolean;
  /** Why the server would not keep it. */
  readonly refusal: string | undefined;
  readonly onSave: () => void;
  readonly above?: ReactNode;
  readonly beside?: ReactNode;
};

/** Writes a card: its kind, its sides, its tags, with a live preview. Ctrl+Enter saves. */
export function CardForm({ draft, front, noteId, saveLabel, isSaving, refusal, onSave, above, beside }: CardFormProps) {
  const { content, write } = draft;
  const [isTried, setTried] = useState(false);
  const problems = problemsOf(content, isTried ? 'all' : 'while writing');
  const duplicates = useDuplicates(content.front, noteId);
  const save = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    const isRight = checkContent(content) === undefined;
    setTried(!isRight);
    if (isRight && !isSaving) onSave();
    if (!isRight && problemsOf(content, 'all').front !== undefined) front.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };
  return (
    <div className={styles['desk']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter comes from the fields within */}
      <form className={styles['form']} onSubmit={save} onKeyDown={onKeyDown} noValidate>
        {above}
        <KindChoice kind={content.kind} onChoose={(kind) => write({ kind })} />
        <div>
          <FrontField
            box={front}
            kind={content.kind}
            front={content.front}
            problem={problems.front}
            onWrite={(text) => write({ front: text })}
          />
          <DuplicateNotice duplicates={duplicates} />
        </div>
        <Field label={kindWords[content.kind].back} error={problems.back}>
          <TextArea value={content.back} onChange={(event) => write({ back: event.target.value })} />
        </Field>
        <Field label="Why it matters" hint="If you like: shown after the answer." error={problems.why}>
          <TextArea rows={2} value={content.why} onChange={(event) => write({ why: event.target.value })} />
        </Field>
        <Field label="Try it at work" hint="If you like: one thing to do this week." error={problems.tryAtWork}>
          <TextArea rows={2} value={content.tryAtWork} onChange={(event) => write({ tryAtWork: event.target.value })} />
        </Field>
        <TagField tags={content.tags} onWrite={(tags) => write({ tags })} />
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
        <div className={styles['end']}>
          <Button look="primary" type="submit" disabled={isSaving} aria-keyshortcuts="Control+Enter">
            {saveLabel}
          </Button>
          <span className={styles['keys']}>
            <kbd>Ctrl Enter</kbd>
          </span>
          {beside}
        </div>
      </form>
      <CardPreview content={content} />
    </div>
  );
}
