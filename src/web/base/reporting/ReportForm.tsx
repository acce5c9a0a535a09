import { type FormEvent, useState } from 'react';
import { longestReport, type ReportReason, reportReasons } from '../../../core/base/report.ts';
import { Button } from '../Button.tsx';
import { sentenceOf } from '../call.ts';
import { Field } from '../Field.tsx';
import { Choice } from '../fields/Choice.tsx';
import { TextArea } from '../fields/TextArea.tsx';
import styles from './ReportForm.module.css';

type ReportFormProps = {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSend: (said: { readonly reason: ReportReason; readonly details: string }) => void;
};

/** Said once a report was sent. */
export const thanks = 'Thank you. Whoever runs this Cairn reads it, and decides. The author is not told who wrote.';

/** What is wrong with something that somebody publishes. */
export function ReportForm({ error, isPending, onSend }: ReportFormProps) {
  const [reason, setReason] = useState<ReportReason>('wrong');
  const [details, setDetails] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSend({ reason, details });
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <Choice label="What is wrong" options={reasons} value={reason} onChoose={setReason} />
      <Field label="Say more" hint="If you like: what to look at, or whose it is.">
        <TextArea maxLength={longestReport} value={details} onChange={({ target }) => setDetails(target.value)} />
      </Field>
      {error !== null && (
        <p role="alert" className={styles['refusal']}>
          {sentenceOf(error)}
        </p>
      )}
      <p>
        <Button look="primary" type="submit" aria-disabled={isPending}>
          Send the report
        </Button>
      </p>
    </form>
  );
}

const reasonWords = {
  wrong: { label: 'It is wrong', hint: 'And those who look after it do not mend it.' },
  'not-theirs': { label: 'It is not theirs to publish', hint: 'It was copied from somebody who did not allow it.' },
  harmful: { label: 'It does harm', hint: 'It insults, threatens or endangers somebody.' },
  spam: { label: 'It is advertising', hint: 'It is there to sell something, and for nothing else.' },
  other: { label: 'Something else', hint: 'Say below what it is.' },
} as const satisfies Record<ReportReason, { label: string; hint: string }>;

const reasons = reportReasons.map((value) => ({ value, ...reasonWords[value] }));
