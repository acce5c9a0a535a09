import { type FormEvent, useState } from 'react';
import { keepPacketVersion, mostNote } from '../../../../contract/evidence/packet/packetVersions.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { type Reader, readers } from '../../../../core/evidence/kinds/judging/packet.ts';
import { Button } from '../../../base/Button.tsx';
import { sentenceOf } from '../../../base/call.ts';
import { Dialog } from '../../../base/Dialog.tsx';
import { Field } from '../../../base/Field.tsx';
import { Choice } from '../../../base/fields/Choice.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import styles from './versions.module.css';

type KeepDialogProps = { readonly packetId: RecordId; readonly reader: Reader; readonly onClose: () => void };

/** Keeps the packet as one reader has it now. */
export function KeepDialog({ packetId, reader: usual, onClose }: KeepDialogProps) {
  const [reader, setReader] = useState(usual);
  const [note, setNote] = useState('');
  const { show } = useToast();
  const keep = useTell(keepPacketVersion, {
    after: ({ number }) => {
      show(`Version ${number} is kept.`);
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate({ packetId, reader, note });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Keep this version"
      description="What the packet says today, as its reader has it. Later edits change nothing of it."
    >
      <form className={styles['form']} onSubmit={onSubmit}>
        <Choice label="Who reads it" options={options} value={reader} onChoose={setReader} />
        <Field label="Note" hint="Such as “Sent to Noor before the first round”. Only you and your team see it.">
          <Input maxLength={mostNote} value={note} onChange={({ target }) => setNote(target.value)} />
        </Field>
        {keep.error !== null && <p role="alert">{sentenceOf(keep.error)}</p>}
        <div className={styles['ways']}>
          <Button look="primary" type="submit">
            Keep it
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

const options = (['company', 'outside', 'owner'] as const).map((value) => ({ value, label: readers[value] }));
