import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { getRecord, listRecords } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { artifact } from '../../../core/evidence/kinds/proof/artifact.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { AddArtifact } from './adding/AddArtifact.tsx';
import type { Beginning, TeamChoice } from './adding/said.ts';
import { useHanded } from './adding/useHanded.ts';
import { ArtifactCard } from './ArtifactCard.tsx';
import styles from './artifacts.module.css';
import { artifactOf } from './shown/artifactShown.ts';
import { CompareArtifacts } from './comparing/CompareArtifacts.tsx';

/** What backs a record: a gallery, before and after side by side, and ways to add to it from anywhere on the page. */
export function ArtifactsOf({ recordId }: { readonly recordId: RecordId }) {
  const { artifacts, hasMore, error } = useArtifacts(recordId);
  const teams = useTeamsOf(recordId);
  const headingId = useId();
  const mayWrite = useMayWrite();
  const [handed, setHanded] = useState<readonly Beginning[]>([]);
  const isOver = useHanded((more) => mayWrite && setHanded((before) => [...before, ...more]));
  const [next] = handed;
  return (
    <section className={styles['artifacts']} aria-labelledby={headingId} data-over={isOver}>
      <h2 id={headingId} className={styles['heading']}>
        Artifacts
      </h2>
      {error !== null && <p role="alert">{sentenceOf(error)}</p>}
      {artifacts?.length === 0 && (
        <p className={styles['empty']}>
          Nothing backs this yet. A screenshot of what they do now says more than a description of it; what they made
          themselves says most.
        </p>
      )}
      {mayWrite && <Ways isOver={isOver} onHanded={setHanded} />}
      {artifacts !== undefined && artifacts.length > 0 && (
        <ul className={styles['gallery']}>
          {artifacts.map((shown) => (
            <ArtifactCard key={shown.id} shown={shown} />
          ))}
        </ul>
      )}
      {hasMore && (
        <Link to="/evidence" search={{ kind: artifact.name, link: recordId }}>
          All of them, in the ledger
        </Link>
      )}
      {artifacts !== undefined && <CompareArtifacts artifacts={artifacts} />}
      {next !== undefined && (
        <AddArtifact
          key={handed.length}
          recordId={recordId}
          beginning={next}
          teams={teams}
          onClose={() => setHanded((before) => before.slice(1))}
        />
      )}
    </section>
  );
}

type WaysProps = {
  readonly isOver: boolean;
  readonly onHanded: (handed: readonly Beginning[]) => void;
};

const byHand: readonly { readonly label: string; readonly beginning: Beginning }[] = [
  { label: 'Add a link', beginning: { kind: 'link', address: '' } },
  { label: 'Add a quote', beginning: { kind: 'text', text: '' } },
  { label: 'Add a figure', beginning: { kind: 'figure' } },
];

/** The ways to add one. */
function Ways({ isOver, onHanded }: WaysProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles['ways']}>
      <Button onClick={() => input.current?.click()}>Choose files</Button>
      {byHand.map(({ label, beginning }) => (
        <Button key={label} look="quiet" onClick={() => onHanded([beginning])}>
          {label}
        </Button>
      ))}
      <p className={styles['hint']}>
        {isOver ? 'Let go to add it' : 'Or paste or drop a screenshot, a link or a text anywhere here.'}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files that back this"
        onChange={({ target }) => {
          onHanded(Array.from(target.files ?? [], (file) => ({ kind: 'file', file })));
          target.value = '';
        }}
      />
    </div>
  );
}

/** The kept ones first, then drafts. */
function useArtifacts(recordId: RecordId) {
  const kept = useAsk(listRecords, { kind: artifact.name, standing: 'kept', linkedTo: recordId });
  const drafts = useAsk(listRecords, { kind: artifact.name, standing: 'draft', linkedTo: recordId });
  const isThere = kept.data !== undefined && drafts.data !== undefined;
  return {
    artifacts: isThere ? [...kept.data.records, ...drafts.data.records].map(artifactOf) : undefined,
    hasMore: isThere && (kept.data.next !== null || drafts.data.next !== null),
    error: kept.error ?? drafts.error,
  };
}

/** The teams that a record names, which may have made what backs it. */
function useTeamsOf(recordId: RecordId): readonly TeamChoice[] {
  const { data } = useAsk(getRecord, { recordId });
  return (data?.links ?? []).flatMap(({ direction, other }) =>
    direction === 'to' && other.kind === 'team' ? [{ id: other.id, title: other.title }] : [],
  );
}
