import { type NoteChange, type getPublication, previewVersion } from '../../../contract/study/publications.ts';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { DeckId } from '../../../core/base/id.ts';
import { sentenceOf } from '../../base/call.ts';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { NoteDiff } from '../comparing/NoteDiff.tsx';
import styles from './PublishPage.module.css';

type ChangeListProps = { readonly deckId: DeckId; readonly counts: ResponseOf<typeof getPublication>['changes'] };

/** What the next version changes, card by card. */
export function ChangeList({ deckId, counts }: ChangeListProps) {
  const total = counts.added + counts.changed + counts.removed;
  return (
    total > 0 && (
      <section className={styles['part']}>
        <h2>What changes since the last version</h2>
        <Changes deckId={deckId} total={total} />
      </section>
    )
  );
}

function Changes({ deckId, total }: { readonly deckId: DeckId; readonly total: number }) {
  const pages = usePages(previewVersion, { deckId, limit: pageSize }, (told) => {
    const offset = told.length * pageSize;
    return offset < total ? { deckId, limit: pageSize, offset } : undefined;
  });
  const changes = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <>
      {pages.error !== null && <p role="alert">{sentenceOf(pages.error)}</p>}
      {changes.length > 0 && (
        <ul className={styles['list']}>
          {changes.map((change) => (
            <li key={change.noteId}>
              <p className={styles['soft']}>{names[change.kind]}</p>
              <NoteDiff before={beforeOf(change)} after={afterOf(change)} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={pages}>Show more changes</MoreButton>
    </>
  );
}

const pageSize = 20;

const names = { changed: 'Changed', added: 'New', removed: 'Removed' } as const satisfies Record<
  NoteChange['kind'],
  string
>;

const beforeOf = (change: NoteChange) => (change.kind === 'added' ? null : change.before);

const afterOf = (change: NoteChange) => (change.kind === 'removed' ? null : change.after);
