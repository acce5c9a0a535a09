import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { changeRecord } from '../../../contract/ledger/records.ts';
import { mergeFields } from '../../../core/ledger/change.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Page } from '../../base/Page.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { LinkedHere } from '../finding/titles.ts';
import { useRecord } from '../finding/useRecord.ts';
import { WithLinked } from '../values/WithLinked.tsx';
import { ClashDialog } from './ClashDialog.tsx';
import { editWriting, type Writing } from './draft.ts';
import { RecordForm } from './RecordForm.tsx';
import { fieldsOf, type Saved, useSaving } from './useSaving.ts';
import { useWriting } from './useWriting.ts';

/** Writes a record anew; what it said stays in its history. */
export function EditRecordPage() {
  const { found, problem } = useRecord();
  const above = found && (
    <Link to="/evidence/records/$recordId" params={{ recordId: found.record.id }}>
      {found.record.title}
    </Link>
  );
  return (
    <Page title={found === undefined ? 'Edit' : `Edit ${found.kind.one}`} above={above ?? '\u00A0'}>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {found !== undefined && (
        <LinkedHere value={found.linked}>
          {found.kind.sealed ?? <EditRecord key={found.record.id} kind={found.kind} record={found.record} />}
        </LinkedHere>
      )}
    </Page>
  );
}

const writingOf = ({ id, revision, fields }: Saved): Writing => ({ id, revision, start: fields, values: fields });

function EditRecord({ kind, record }: { readonly kind: Kind; readonly record: Saved }) {
  const [before] = useState(record);
  const inHand = useWriting(kind, editWriting(record.id), () => writingOf(record));
  const { writing } = inHand;
  const { clash, forget, save, ...saving } = useSaving(kind);
  const onSaved = useSaved(before);
  const keep = async (from: Writing, standing: 'draft' | 'kept') => {
    const saved = await save(from, standing);
    if (saved === undefined) return;
    inHand.begin(writingOf(saved));
    // Only what was written here is taken back; what somebody else changed meanwhile stays.
    onSaved(saved, mergeFields(fieldsOf(kind, from), from.start, saved.fields).fields);
  };
  const settle = (fields: Fields) => {
    if (clash === undefined) return;
    const settled = { ...writingOf(clash.theirs), values: fields };
    inHand.begin(settled);
    void keep(settled, clash.standing);
  };
  return (
    <>
      <RecordForm
        {...saving}
        kind={kind}
        values={writing.values}
        isNew={false}
        onWrite={inHand.write}
        onSave={(standing) => void keep(writing, standing)}
        beside={
          inHand.isChanged && (
            <Button look="quiet" onClick={() => inHand.begin(writingOf(record))}>
              Discard changes
            </Button>
          )
        }
      />
      {clash !== undefined && (
        <WithLinked values={[...Object.values(fieldsOf(kind, writing)), ...Object.values(clash.theirs.fields)]}>
          <ClashDialog
            kind={kind}
            base={writing.start}
            mine={fieldsOf(kind, writing)}
            theirs={clash.theirs.fields}
            onSettle={settle}
            onClose={forget}
          />
        </WithLinked>
      )}
    </>
  );
}

/** Says that it was saved, with a way back, and goes back to where one came from. */
function useSaved(before: Saved): (saved: Saved, undone: Fields) => void {
  const { show } = useToast();
  const router = useRouter();
  const navigate = useNavigate();
  const change = useTell(changeRecord, { after: () => show('Undone.') });
  return (saved, undone) => {
    const undo = () =>
      change.mutate(
        {
          recordId: saved.id,
          basedOn: saved.revision,
          standing: before.standing === 'kept' ? 'kept' : 'draft',
          fields: undone,
        },
        { onError: (error) => show(sentenceOf(error)) },
      );
    show(saved.standing === 'kept' ? 'Kept.' : 'Kept as a draft.', saved.revision === before.revision ? {} : { undo });
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/evidence/records/$recordId', params: { recordId: saved.id }, replace: true });
  };
}
