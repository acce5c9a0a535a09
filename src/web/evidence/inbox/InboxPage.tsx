import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { listInbox } from '../../../contract/evidence/inbox.ts';
import { findKind } from '../../../core/kinds.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { EmptyState } from '../../base/EmptyState.tsx';
import { formatCount } from '../../base/format.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { LinkedHere } from '../../ledger/finding/titles.ts';
import { DueLooks } from '../due/DueLooks.tsx';
import { LastImports } from '../importing/LastImports.tsx';
import { SampleOffer } from '../sample/SampleOffer.tsx';
import { Completing } from './Completing.tsx';
import styles from './InboxPage.module.css';
import type { Draft } from './useCompleting.ts';

/** The drafts, one at a time and the oldest first; of each the next thing it lacks is asked. */
export function InboxPage() {
  const { draft } = useSearch({ strict: false });
  return <Inbox key={draft} wanted={draft} />;
}

/** `wanted` is the draft that comes first, whatever its age. */
function Inbox({ wanted }: { readonly wanted: string | undefined }) {
  const { data, error } = useAsk(listInbox, { limit: 100 }, { meanwhile: 'old answer' });
  const mayWrite = useMayWrite();
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(wanted);
  const drafts = (data?.drafts ?? []).filter(({ kind }) => findKind(kind) !== undefined);
  const open = drafts.filter(({ id }) => !aside.has(id));
  const current = open.find(({ id }) => id === at) ?? open[0];
  const kind = findKind(current?.kind ?? '');
  const goOn = (draft: Draft) => {
    setAside((before) => new Set([...before, draft.id]));
    setAt(undefined);
  };
  return (
    <Page
      title="Inbox"
      actions={
        mayWrite &&
        data?.waiting !== 0 && (
          <Link to="/evidence/import" className={buttonClass()}>
            Bring evidence in
          </Link>
        )
      }
    >
      {error !== null && data === undefined && <p role="alert">{sentenceOf(error)}</p>}
      {data !== undefined && data.waiting === 0 && <NothingWaits mayWrite={mayWrite} />}
      {data !== undefined && data.waiting > 0 && current === undefined && (
        <p className={styles['aside']}>
          {formatCount(data.waiting, 'draft')} put aside for now.{' '}
          <Button onClick={() => setAside(new Set())}>Go through them again</Button>
        </p>
      )}
      {data !== undefined && data.waiting > 0 && !mayWrite && (
        <p>
          {formatCount(data.waiting, 'draft')} to complete, by those who may write here.{' '}
          <Link to="/evidence" search={{ standing: 'draft' }}>
            Read them in the ledger
          </Link>
        </p>
      )}
      {data !== undefined && mayWrite && current !== undefined && kind !== undefined && (
        <LinkedHere value={new Map(data.linked.map((linked) => [linked.id, linked]))}>
          <p className={styles['waiting']}>{formatCount(data.waiting, 'draft')} to complete, the oldest first</p>
          <Completing
            key={current.id}
            draft={current}
            kind={kind}
            onStay={() => setAt(current.id)}
            onDone={() => goOn(current)}
          />
        </LinkedHere>
      )}
      <div className={styles['due']}>
        <DueLooks />
        {mayWrite && <LastImports />}
      </div>
    </Page>
  );
}

const NothingWaits = ({ mayWrite }: { readonly mayWrite: boolean }) => (
  <EmptyState
    title="Nothing waits"
    example="“Support no longer approves refunds one by one.”"
    action={
      mayWrite && (
        <p className={styles['ways']}>
          <Link to="/evidence/import" className={buttonClass('primary')}>
            Bring evidence in
          </Link>
          <SampleOffer />
        </p>
      )
    }
  >
    <p>
      Drafts wait here until you complete them. Capture one line on any screen: that is a draft. Later you are asked for
      the rest, one question at a time.
    </p>
    <p className={styles['key']}>
      <kbd>C</kbd> captures, and <kbd>Enter</kbd> keeps.
    </p>
  </EmptyState>
);
