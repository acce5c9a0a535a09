import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { longestDeckName } from '../../../core/study/deck.ts';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { TagField } from '../cards/tags/TagField.tsx';
import { checkTags, formatTags } from '../cards/tags/tagList.ts';
import styles from './DeckForm.module.css';

/** What a person says of a deck. */
export type DeckText = { readonly name: string; readonly description: string; readonly tags: readonly string[] };

type DeckFormProps = {
  readonly start: DeckText;
  readonly saveLabel: string;
  readonly isSaving: boolean;
  readonly refusal: string | undefined;
  readonly onSave: (text: DeckText) => void;
  readonly onCancel: () => void;
  /** The name, for giving it the focus. */
  readonly first: RefObject<HTMLInputElement | null>;
};

/** Names, describes and tags a deck. Ctrl+Enter saves, Escape leaves. */
export function DeckForm({ start, saveLabel, isSaving, refusal, onSave, onCancel, first }: DeckFormProps) {
  const [name, setName] = useState(start.name);
  const [description, setDescription] = useState(start.description);
  const [tags, setTags] = useState(start.tags);
  const [isTried, setTried] = useState(false);
  const isNameless = name.trim() === '';
  const save = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    setTried(true);
    const isRight = !isNameless && checkTags(formatTags(tags)) === undefined;
    if (isRight && !isSaving) onSave({ name: name.trim(), description, tags });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
    if (event.key === 'Escape') onCancel();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from the fields within
    <form className={styles['form']} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      <Field label="Name" error={isTried && isNameless ? 'The deck has no name. Give it one.' : undefined}>
        <Input value={name} maxLength={longestDeckName} ref={first} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="Description" hint="If you like: what it is for, in Markdown.">
        <TextArea value={description} maxLength={20_000} onChange={(event) => setDescription(event.target.value)} />
      </Field>
      <TagField tags={tags} onWrite={setTags} />
      {refusal !== undefined && (
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" disabled={isSaving}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
