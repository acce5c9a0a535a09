import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getHistory, restoreRecord } from '../../../contract/ledger/history.ts';
import type { FieldValue } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import type { Means, Standing } from '../../../core/ledger/record.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { WordDiff } from '../../base/comparing/WordDiff.tsx';
import { formatMoment } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { MoreButton } from '../../base/pages/MoreButton.tsx';
import { usePages } from '../../base/pages/usePages.ts';
import { useTell } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import { LinkedHere, useTitles } from '../finding/titles.ts';
import { WithLinked } from '../values/WithLinked.tsx';
import { type Found, useRecord } from '../finding/useRecord.ts';
import { sayValue } from '../values/valueText.ts';
import log from '../../base/rows/log.module.css';
import styles from './HistoryPage.module.css';

type Revision = ResponseOf<typeof getHistory>['revisions'][number];

/** What a record has said: who changed it, when, by what means, field by field; and a way back to each state. */
export function HistoryPage() {
  const { found, problem } = useRecord();
  const above = found && (
    <Link to="/evidence/records/$recordId" params={{ recordId: found.record.id }}>
      {found.record.title}
    </Link>
  );
  return (
    <Page title="History" above={above ?? '\u00A0'}>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {found !== undefined && (
        <LinkedHere value={found.linked}>
          <Revisions found={found} />
        </LinkedHere>
      )}
    </Page>
  );
}

function Revisions({ found }: { readonly found: Found }) {
  const { id: recordId, revision: newest } = found.record;
  const mayWrite = useMayWrite();
  const pages = usePages(getHistory, { recordId }, (told) => {
    const last = told.at(-1);
    const before = last?.revisions.at(-1)?.number;
    return last?.more === true && before !== undefined ? { recordId, before } : undefined;
  });
  const revisions = useMemo(() => pages.data?.pages.flatMap((page) => page.revisions) ?? [], [pages.data]);
  return (
    <>
      {pages.error !== null && <p role="alert">{sentenceOf(pages.error)}</p>}
      <WithLinked values={revisions.flatMap(valuesIn)}>
        <ol className={log['list']}>
          {revisions.map((revision) => (
            <RevisionItem
              key={revision.number}
              found={found}
              revision={revision}
              mayRestore={
                mayWrite &&
                found.kind.sealed === undefined &&
                revision.number !== newest &&
                revision.erased.length === 0
              }
            />
          ))}
        </ol>
      </WithLinked>
      <MoreButton pages={pages}>Show earlier ones</MoreButton>
    </>
  );
}

const valuesIn = ({ changes }: Revision): readonly FieldValue[] =>
  changes.flatMap(({ before, after }) => [before, after]).filter((value) => value !== undefined);

type RevisionItemProps = { readonly found: Found; readonly revision: Revision; readonly mayRestore: boolean };

function RevisionItem({ found: { kind, record }, revision, mayRestore }: RevisionItemProps) {
  const { number, by, at, means, standing, changes, erased } = revision;
  const { restore, problem } = useRestore(record.id, record.revision);
  return (
    <li>
      <p className={log['head']}>
        <strong>Revision {number}</strong>
        <span className={log['soft']}>
          {[by, formatMoment(at), meansWords[means], standingWords[standing]].filter((word) => word !== '').join(' · ')}
        </span>
      </p>
      {changes.length > 0 && (
        <dl className={styles['changes']}>
          {changes.map((change) => (
            <Change key={change.field} kind={kind} change={change} isFirst={number === 1} />
          ))}
        </dl>
      )}
      {erased.length > 0 && (
        <p className={log['soft']}>
          Erased since: {erased.map((name) => kind.fields[name]?.label ?? name).join(', ')}. The log still proves that
          something stood there.
        </p>
      )}
      {mayRestore && (
        <p>
          <Button aria-label={`Restore revision ${number}`} onClick={() => restore(number)}>
            Restore
          </Button>
        </p>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </li>
  );
}

type ChangeProps = {
  readonly kind: Kind;
  readonly change: Revision['changes'][number];
  /** In the first revision nothing was there before to compare with. */
  readonly isFirst: boolean;
};

function Change({ kind, change, isFirst }: ChangeProps) {
  const titleOf = useTitles();
  const field = kind.fields[change.field];
  const say = (value: typeof change.before) => (value === undefined ? '' : sayValue(field, value, titleOf));
  return (
    <div>
      <dt>{field?.label ?? change.field}</dt>
      <dd className={log['words']}>
        {isFirst ? say(change.after) : <WordDiff before={say(change.before)} after={say(change.after)} />}
      </dd>
    </div>
  );
}

/** Restores a revision; what the record said until then is a revision too, and so the way back. */
function useRestore(recordId: Found['record']['id'], newest: number) {
  const { show } = useToast();
  const undo = useTell(restoreRecord, { after: () => show('Undone.') });
  const tell = useTell(restoreRecord, {
    after: (_, { revision }) =>
      show(`Revision ${String(revision)} restored.`, { undo: () => undo.mutate({ recordId, revision: newest }) }),
  });
  const error = tell.error ?? undo.error;
  return {
    restore: (revision: number) => tell.isPending || tell.mutate({ recordId, revision }),
    problem: error === null ? undefined : sentenceOf(error),
  };
}

const meansWords: Readonly<Record<Means, string>> = {
  person: '',
  import: 'from a file',
  program: 'by a program',
  witness: 'by a witness',
  sample: 'from the sample',
};

const standingWords: Readonly<Record<Standing, string>> = { draft: 'as a draft', kept: '', removed: 'removed' };
