import { type FormEvent, useState } from 'react';
import { decideLogReport } from '../../../contract/evidence/logReports.ts';
import type { ReportId } from '../../../core/base/id.ts';
import { longestReport } from '../../../core/base/report.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { useTell } from '../../base/queries.ts';
import styles from '../../base/reporting/reports.module.css';
import { useToast } from '../../base/Toast.tsx';

type TakeLogDownProps = { readonly reportId: ReportId; readonly title: string; readonly onClose: () => void };

/** Takes a decision log from everybody, once one has said why. */
export function TakeLogDown({ reportId, title, onClose }: TakeLogDownProps) {
  const { show } = useToast();
  const [reason, setReason] = useState('');
  const { error, isPending, mutate } = useTell(decideLogReport, {
    after: () => {
      onClose();
      show('The decision log is taken down.');
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ reportId, decision: { kind: 'take-down', reason: reason.trim() } });
  };
  return (
    <Dialog open onClose={onClose} title={`Take down ${title}?`} description="Its pages are gone at once.">
      <form className={styles['part']} onSubmit={send}>
        <Field label="Why" hint="Those who published it read this.">
          <TextArea
            required
            maxLength={longestReport}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        {error !== null && <p role="alert">{sentenceOf(error)}</p>}
        <p className={styles['actions']}>
          <Button look="danger" type="submit" aria-disabled={isPending}>
            Take the log down
          </Button>
          <Button onClick={onClose}>Leave it</Button>
        </p>
      </form>
    </Dialog>
  );
}
