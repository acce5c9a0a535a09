import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { lookAtPublication } from '../../../contract/study/publications.ts';
import { reportCard, reportDeck } from '../../../contract/study/reports.ts';
import type { NoteId, PublicationId } from '../../../core/base/id.ts';
import { sentenceOf } from '../../base/call.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk, useTell } from '../../base/queries.ts';
import { ReportForm, thanks } from '../../base/reporting/ReportForm.tsx';
import { useMine, usePublicationInAddress } from '../following/useMine.ts';

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
      {isSent && <p role="status">{thanks}</p>}
      {data !== undefined && !isSent && <OnDeck publicationId={data.id} noteId={noteId} onSent={() => setSent(true)} />}
    </Page>
  );
}

type OnDeckProps = {
  readonly publicationId: PublicationId;
  readonly noteId: NoteId | undefined;
  readonly onSent: () => void;
};

function OnDeck({ publicationId, noteId, onSent }: OnDeckProps) {
  const onDeck = useTell(reportDeck, { after: onSent });
  const onCard = useTell(reportCard, { after: onSent });
  return (
    <ReportForm
      error={onDeck.error ?? onCard.error}
      isPending={onDeck.isPending || onCard.isPending}
      onSend={(said) =>
        noteId === undefined
          ? onDeck.mutate({ publicationId, ...said })
          : onCard.mutate({ publicationId, noteId, ...said })
      }
    />
  );
}
