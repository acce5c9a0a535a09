import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { lookAtPublication } from '../../../contract/study/publications.ts';
import { reportCard, reportDeck } from '../../../contract/study/reports.ts';
import type { NoteId, PublicationId } from '../../../core/base/id.ts';
import { longestReason } from '../../../core/study/note.ts';
import { type ReportReason, reportReasons } from '../../../core/study/report.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { Field } from '../../base/Field.tsx';
import { TextArea } from '../../base/fields/TextArea.tsx';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { useMine, usePublicationInAddress } from '../following/useMine.ts';
import { Choice } from '../imports/parts/Choice.tsx';
import styles from './ReportPage.module.css';

/** Tells whoever runs this Cairn what is wrong with a published deck, or with one of its cards. */
export function ReportPage() {
  const slug = usePublicationInAddress();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const noteId = search['note'] as NoteId | undefined;
  const me = useMine();
  const { data, error } = useAsk(lookAtPublication, { slug }, { when: me !== undefined });
  const [isSent, setSent] = useState(false);
  return (
    <Page title={noteId === undefined ? 'Report a deck' : 'Report a card'} above={data?.title ?? '\u00A0'}>
      {error !== null && data === undefined && <p role="alert">{sentenceOf(error)}</p>}
      {isSent && (
        <p role="status">Thank you. Whoever runs this Cairn reads it, and decides. The author is not told who wrote.</p>
      )}
      {data !== undefined && !isSent && (
        <ReportForm publicationId={data.id} noteId={noteId} onSent={() => setSent(true)} />
      )}
    </Page>
  );
}

type ReportFormProps = {
  readonly publicationId: PublicationId;
  readonly noteId: NoteId | undefined;
  readonly onSent: () => void;
};

function ReportForm({ publicationId, noteId, onSent }: ReportFormProps) {
  const [reason, setReason] = useState<ReportReason>('wrong');
  const [details, setDetails] = useState('');
  const onDeck = useTell(reportDeck, { after: onSent });
  const onCard = useTell(reportCard, { after: onSent });
  const error = onDeck.error ?? onCard.error;
  const isPending = onDeck.isPending || onCard.isPending;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    if (noteId === undefined) onDeck.mutate({ publicationId, reason, details });
    else onCard.mutate({ publicationId, noteId, reason, details });
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <Choice label="What is wrong" options={reasons} value={reason} onChoose={setReason} />
      <Field label="Say more" hint="If you like: what to look at, or whose it is.">
        <TextArea maxLength={longestReason} value={details} onChange={({ target }) => setDetails(target.value)} />
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
  spam: { label: 'It is advertising', hint: 'It is there to sell something, not to be learnt.' },
  other: { label: 'Something else', hint: 'Say below what it is.' },
} as const satisfies Record<ReportReason, { label: string; hint: string }>;

const reasons = reportReasons.map((value) => ({ value, ...reasonWords[value] }));
