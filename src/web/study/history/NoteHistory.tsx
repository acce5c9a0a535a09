import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getNoteHistory, restoreRevision } from '../../../contract/study/history.ts';
import type { NoteId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { formatMoment } from '../../base/format.ts';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { NoteDiff } from '../comparing/NoteDiff.tsx';
import { useReaches } from '../publishing/useRole.ts';
import log from '../../base/rows/log.module.css';
import styles from './NoteHistory.module.css';

type Revision = ResponseOf<typeof getNoteHistory>['revisions'][number];

type NoteHistoryProps = { readonly noteId: NoteId };

/** What a note has said: who wrote it so, when and why, with what that changed, and a way back to it. */
export function NoteHistory({ noteId }: NoteHistoryProps) {
  const mayWrite = useReaches('member');
  const pages = usePages(getNoteHistory, { noteId }, (told) => {
    const last = told.at(-1);
    const before = last?.revisions.at(-1)?.revision;
    return last?.more === true && before !== undefined ? { noteId, before } : undefined;
  });
  const revisions = pages.data?.pages.flatMap((page) => page.revisions) ?? [];
  return (
    <>
      {pages.error !== null && <p role="alert">{sentenceOf(pages.error)}</p>}
      <ol className={`${log['list']} ${styles['list']}`}>
        {revisions.map((revision, at) => (
          <RevisionItem
            key={revision.revision}
            noteId={noteId}
            revision={revision}
            earlier={revisions[at + 1]}
            mayRestore={mayWrite && at > 0}
          />
        ))}
      </ol>
      <MoreButton pages={pages}>Show earlier ones</MoreButton>
    </>
  );
}

type RevisionItemProps = NoteHistoryProps & {
  readonly revision: Revision;
  readonly earlier: Revision | undefined;
  readonly mayRestore: boolean;
};

function RevisionItem({ noteId, revision: told, earlier, mayRestore }: RevisionItemProps) {
  const { revision, content, writtenBy, writtenAt, reason, published } = told;
  const { show } = useToast();
  const restore = useTell(restoreRevision, { after: () => show('Restored.') });
  return (
    <li>
      <p className={log['head']}>
        <strong>Wording {revision}</strong>
        <span className={log['soft']}>
          {[writtenBy, formatMoment(writtenAt), sayPublished(published)].filter((part) => part !== '').join(' · ')}
        </span>
      </p>
      {reason !== '' && <p className={log['words']}>{reason}</p>}
      <NoteDiff before={earlier?.content ?? null} after={content} />
      {mayRestore && (
        <p>
          <Button
            aria-label={`Restore wording ${revision}`}
            aria-disabled={restore.isPending}
            onClick={() => restore.isPending || restore.mutate({ noteId, revision })}
          >
            Restore
          </Button>
        </p>
      )}
      {restore.error !== null && <p role="alert">{sentenceOf(restore.error)}</p>}
    </li>
  );
}

function sayPublished(published: Revision['published']): string {
  if (published.length === 0) return '';
  const ranges = published.map(({ since, until }) => {
    if (until === null) return `${since} and later`;
    return until === since + 1 ? `${since}` : `${since} to ${until - 1}`;
  });
  return `in version ${ranges.join(', ')}`;
}
