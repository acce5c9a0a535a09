import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { type getPublication, publishDeck } from '../../../contract/study/publications.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { longestDeckName } from '../../../core/study/deck.ts';
import { type Licence, licences, longestMessage } from '../../../core/study/publication.ts';
import { licenceWords } from '../../../core/study/publications/licence.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { workspaceHere } from '../../base/here.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { TagField } from '../cards/tags/TagField.tsx';
import { checkTags, formatTags } from '../cards/tags/tagList.ts';
import { Choice } from '../../base/fields/Choice.tsx';
import styles from './PublishPage.module.css';
import { licenceHints, sayChanges, type ShownTo, visibilityWords } from './words.ts';

type Published = ResponseOf<typeof getPublication>;
type PublishFormProps = Published & { readonly deck: DeckSummary };

/** What others will read of a deck, and who they are. Ctrl+Enter publishes. */
export function PublishForm({ deck, publication, changes }: PublishFormProps) {
  const [draft, setDraft] = useState(() => draftOf(deck, publication));
  const [isTried, setTried] = useState(false);
  const write = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { show } = useToast();
  const before = publication?.version ?? 0;
  const publish = useTell(publishDeck, {
    after: ({ version }) => {
      write({ message: '' });
      show(version > before ? `Version ${version} is published.` : 'Saved.');
    },
  });
  const save = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    setTried(true);
    const isRight = draft.title.trim() !== '' && checkTags(formatTags(draft.tags)) === undefined;
    if (isRight && !publish.isPending) publish.mutate({ deckId: deck.id, ...draft });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys come from the fields within
    <form className={styles['form']} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      <Choice
        label="Who may read it"
        options={readers}
        value={draft.visibility}
        onChoose={(visibility) => write({ visibility })}
      />
      <Field label="Title" error={isTried && draft.title.trim() === '' ? noTitle : undefined}>
        <Input
          value={draft.title}
          maxLength={longestDeckName}
          onChange={({ target }) => write({ title: target.value })}
        />
      </Field>
      <Field label="Description" hint="What it is for and for whom, in Markdown.">
        <TextArea
          value={draft.description}
          maxLength={20_000}
          onChange={({ target }) => write({ description: target.value })}
        />
      </Field>
      <TagField tags={draft.tags} onWrite={(tags) => write({ tags })} />
      <Field label="Licence" hint={licenceHints[draft.licence]}>
        <Select value={draft.licence} onChange={({ target }) => write({ licence: target.value as Licence })}>
          {licences.map((licence) => (
            <option key={licence} value={licence}>
              {licenceWords[licence].name}
            </option>
          ))}
        </Select>
      </Field>
      {publication !== null && sayChanges(changes) !== '' && (
        <Field label="What has changed" hint="If you like: a sentence for those who follow it.">
          <TextArea
            rows={2}
            maxLength={longestMessage}
            value={draft.message}
            onChange={({ target }) => write({ message: target.value })}
          />
        </Field>
      )}
      <p role="alert" className={styles['refusal']} hidden={publish.error === null}>
        {publish.error !== null && sentenceOf(publish.error)}
      </p>
      <div className={styles['end']}>
        <Button look="primary" type="submit" aria-disabled={publish.isPending}>
          {sayPublish({ publication, changes })}
        </Button>
        {publication !== null && (
          <span className={styles['soft']}>{sayChanges(changes) || 'No card has changed.'}</span>
        )}
      </div>
    </form>
  );
}

const noTitle = 'The title is empty. Give the deck one.';

const readers = (['team', 'unlisted', 'public'] as const)
  .filter((shownTo) => shownTo !== 'team' || workspaceHere !== undefined)
  .map((value) => ({ value, ...visibilityWords[value] }));

function draftOf(deck: DeckSummary, publication: Published['publication']) {
  const visibility: ShownTo = workspaceHere === undefined ? 'public' : 'team';
  if (publication === null) {
    const { name: title, description, tags } = deck;
    return { title, description, tags, visibility, licence: 'CC-BY-4.0' as Licence, message: '' };
  }
  const { title, description, tags, licence } = publication;
  const shownTo = publication.visibility === 'private' ? visibility : publication.visibility;
  return { title, description, tags, visibility: shownTo, licence, message: '' };
}

function sayPublish({ publication, changes }: Published): string {
  if (publication === null) return 'Publish';
  if (sayChanges(changes) !== '') return `Publish version ${publication.version + 1}`;
  return publication.visibility === 'private' ? 'Publish again' : 'Save';
}
