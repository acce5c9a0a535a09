import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { acceptUpdate, previewUpdate } from '../../../contract/study/following.ts';
import { undoDeletion } from '../../../contract/study/decks.ts';
import type { DeckId, NoteId, PublicationId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatCount, formatMoment } from '../../base/format.ts';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import deciding from '../comparing/deciding.module.css';
import { sayUpdate } from '../publishing/words.ts';
import styles from './following.module.css';
import { UpdateItem } from './UpdateItem.tsx';
import type { Way } from './ways.ts';

type Preview = ResponseOf<typeof previewUpdate>;
type UpdateProps = { readonly deckId: DeckId; readonly publicationId: PublicationId };

/** What the latest version would change, card by card, and the way to take it in. */
export function Update({ deckId, publicationId }: UpdateProps) {
  const pages = usePages(previewUpdate, { publicationId, limit: pageSize }, (told) => {
    const offset = told.length * pageSize;
    return offset < changesIn(told[0]) ? { publicationId, limit: pageSize, offset } : undefined;
  });
  const [ways, setWays] = useState<ReadonlyMap<NoteId, Way>>(new Map());
  const accept = useAccept({ deckId, publicationId });
  const [first] = pages.data?.pages ?? [];
  if (first === undefined) return pages.error !== null && <p role="alert">{sentenceOf(pages.error)}</p>;
  const changes = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  const choices = [...ways].flatMap(([noteId, choice]) => (choice === 'rule' ? [] : [{ noteId, choice }]));
  // What is refused was overtaken by a later version, which is shown then.
  const takeIn = () =>
    accept.mutate({ publicationId, toVersion: first.to, choices }, { onError: () => void pages.refetch() });
  return (
    <section className={styles['part']}>
      <h2>Version {first.to} is here</h2>
      <Told preview={first} />
      {accept.error !== null && (
        <p role="alert" className={deciding['refusal']}>
          {sentenceOf(accept.error)}
        </p>
      )}
      <Button look="primary" aria-disabled={accept.isPending} onClick={() => accept.isPending || takeIn()}>
        Take in version {first.to}
      </Button>
      {changes.length > 0 && (
        <ul className={deciding['list']}>
          {changes.map((update) => (
            <UpdateItem
              key={update.noteId}
              update={update}
              way={ways.get(update.noteId) ?? 'rule'}
              onChoose={(way) => setWays(new Map(ways).set(update.noteId, way))}
            />
          ))}
        </ul>
      )}
      <MoreButton pages={pages}>Show more changes</MoreButton>
    </section>
  );
}

const pageSize = 20;

const changesIn = (preview: Preview | undefined): number => {
  if (preview === undefined) return 0;
  const { add, rewrite, remove, keep } = preview.counts;
  return add + rewrite + remove + keep;
};

const Told = ({ preview: { from, counts, versions } }: { readonly preview: Preview }) => (
  <>
    <p>
      You have version {from}.{' '}
      {sayUpdate(counts) === '' ? 'No card of yours changes.' : `Since then: ${sayUpdate(counts)}.`} What you know of
      each card stays, and so do your own words and tags.
      {counts.conflicts > 0 && ` ${sayConflicts(counts.conflicts)}`}
    </p>
    {versions.some(isExplained) && (
      <ul className={styles['messages']}>
        {versions.filter(isExplained).map(({ number, message, publishedAt }) => (
          <li key={number}>
            Version {number}, {formatMoment(publishedAt)}: {message}
          </li>
        ))}
      </ul>
    )}
  </>
);

const isExplained = ({ message }: Preview['versions'][number]): boolean => message !== '';

const sayConflicts = (count: number): string =>
  `${formatCount(count, 'card was', 'cards were')} changed by both of you: your words stay unless you choose theirs.`;

function useAccept({ deckId }: UpdateProps) {
  const navigate = useNavigate();
  const { show } = useToast();
  const undo = useTell(undoDeletion);
  return useTell(acceptUpdate, {
    after: ({ version, counts, deletionId }) => {
      if (deletionId === null) show(`Version ${version} is in.`);
      else {
        show(`Version ${version} is in. ${formatCount(counts.remove, 'card')} removed.`, {
          undo: () => undo.mutate({ deletionId }),
        });
      }
      void navigate({ to: '/decks/$deckId', params: { deckId } });
    },
  });
}
