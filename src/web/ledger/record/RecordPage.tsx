import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense, useState } from 'react';
import { exportLedger } from '../../../contract/ledger/exporting.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { listMissing } from '../../../core/ledger/kind.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { reach } from '../../base/call.ts';
import { Menu } from '../../base/menu/Menu.tsx';
import type { MenuItem } from '../../base/menu/OpenedMenu.tsx';
import { Page } from '../../base/Page.tsx';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import { LinkedHere } from '../finding/titles.ts';
import { type Found, useRecord } from '../finding/useRecord.ts';
import { SendDialog } from '../sending/SendDialog.tsx';
import { withCapital } from '../values/capital.ts';
import { Incoming } from './Incoming.tsx';
import { Missing } from './Missing.tsx';
import { RecordFields } from './RecordFields.tsx';
import styles from './RecordPage.module.css';
import { useStandings } from './useStandings.ts';

/** What else a kind shows of its record, by the feature it belongs to. */
export type Extras = (found: Found) => ReactNode;

/** What the extras show already: fields, and records that link here, by their kind. */
export type ShownByExtras = { readonly fields: readonly string[]; readonly kinds: readonly string[] };

type RecordPageProps = {
  /** What stands above the fields. */
  readonly lead?: Extras;
  readonly extras?: Extras;
  readonly shownBy?: (found: Found) => ShownByExtras;
};

/** One record: what it says, what it is linked to, and what can be done with it. */
export function RecordPage({ lead, extras, shownBy }: RecordPageProps) {
  const { found, problem } = useRecord();
  const mayWrite = useMayWrite();
  const shown = found === undefined ? undefined : shownBy?.(found);
  return (
    <Page
      title={found?.record.title ?? 'Record'}
      above={<Link to="/evidence">Ledger</Link>}
      actions={found !== undefined && <Actions found={found} mayWrite={mayWrite && found.kind.sealed === undefined} />}
    >
      {problem !== undefined && <p role="alert">{problem}</p>}
      {found !== undefined && (
        <LinkedHere value={found.linked}>
          <Standing found={found} />
          {found.record.standing === 'draft' && <Missing found={found} mayWrite={mayWrite} />}
          <Suspense>
            {lead?.(found)}
            <RecordFields kind={found.kind} fields={found.record.fields} without={shown?.fields ?? []} />
          </Suspense>
          {extras?.(found)}
          <Incoming links={found.links} without={shown?.kinds ?? []} />
        </LinkedHere>
      )}
    </Page>
  );
}

/** Its kind, and what follows from how it stands. */
function Standing({ found: { kind, record } }: { readonly found: Found }) {
  return (
    <p className={styles['standing']}>
      {withCapital(kind.one)}
      {record.standing === 'draft' && ' · a draft, which does not count yet'}
      {record.standing === 'removed' && ' · removed: it counts nowhere, and can be brought back'}
      {record.means === 'sample' && ' · from the sample'}
      {record.means === 'program' && ' · written by a program'}
      {record.means === 'import' && ' · imported'}
    </p>
  );
}

function Actions({ found, mayWrite }: { readonly found: Found; readonly mayWrite: boolean }) {
  const { id, standing } = found.record;
  const { change } = useStandings();
  const copy = useCopy(id);
  const [sending, setSending] = useState(false);
  const back = listMissing(found.kind, found.record.fields).length === 0 ? 'kept' : 'draft';
  const items: readonly MenuItem[] = [
    { label: 'Copy as Markdown', onSelect: copy },
    { label: 'Send with its proof', onSelect: () => setSending(true) },
    ...(mayWrite && standing !== 'removed'
      ? [
          {
            label: 'Remove',
            look: 'danger' as const,
            group: 'remove',
            onSelect: () => change([{ recordId: id, standing: 'removed' }]),
          },
        ]
      : []),
  ];
  return (
    <>
      {mayWrite && standing !== 'removed' && (
        <Link
          to="/evidence/records/$recordId/edit"
          params={{ recordId: id }}
          className={buttonClass(standing === 'draft' ? 'plain' : 'primary')}
        >
          Edit
        </Link>
      )}
      {mayWrite && standing === 'removed' && (
        <Button look="primary" onClick={() => change([{ recordId: id, standing: back }])}>
          Bring back
        </Button>
      )}
      <Link to="/evidence/records/$recordId/history" params={{ recordId: id }} className={buttonClass()}>
        History
      </Link>
      <Menu items={items}>More</Menu>
      {sending && <SendDialog recordIds={[id]} name={found.record.title} onClose={() => setSending(false)} />}
    </>
  );
}

/** The Markdown that a file of it would hold, so that what is pasted into Cairn again is the record. */
function useCopy(record: RecordId): () => void {
  const { show } = useToast();
  return () => {
    const query = new URLSearchParams({ format: 'markdown', audience: 'personal', record });
    const text = reach(`${exportLedger.path}?${query}`, { method: 'GET' }).then(async (answer) => {
      if (!answer.ok) throw new Error('no Markdown came');
      return new Blob([await answer.text()], { type: 'text/plain' });
    });
    // Away from https a browser has no clipboard for pages; elsewhere it is promised the text while that is on its way.
    const copied =
      navigator.clipboard?.write([new ClipboardItem({ 'text/plain': text })]) ??
      Promise.reject(new Error('no clipboard'));
    copied.then(
      () => show('Copied as Markdown.'),
      () => show('Your browser did not let Cairn copy. Select the text and copy it yourself.'),
    );
  };
}
