import { Link, useSearch } from '@tanstack/react-router';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getEditionHistory } from '../../../contract/study/history.ts';
import { getNote } from '../../../contract/study/notes.ts';
import { lookAtPublication } from '../../../contract/study/publications.ts';
import type { NoteId, PublicationId } from '../../../core/base/id.ts';
import { bareContent } from '../../../core/study/merging/noteFields.ts';
import { sentenceOf } from '../../base/call.ts';
import { workspaceHere } from '../../base/here.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { usePublicationInAddress } from '../following/useMine.ts';
import { SuggestForm, type Target } from './SuggestForm.tsx';

type Editions = ResponseOf<typeof getEditionHistory>['editions'];

/** Proposes other words for a card of a published deck, that it goes, or a new card. */
export function SuggestPage() {
  const publicationId = usePublicationInAddress();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const noteId = search['note'] as NoteId | undefined;
  const deck = useAsk(lookAtPublication, { slug: publicationId });
  const above = deck.data && aboveOf(deck.data);
  return (
    <Page title={noteId === undefined ? 'Suggest a card' : 'Suggest a change'} width="wide" above={above ?? '\u00A0'}>
      {deck.error !== null && deck.data === undefined && <p role="alert">{sentenceOf(deck.error)}</p>}
      {deck.data !== undefined && noteId === undefined && (
        <SuggestForm publicationId={publicationId} target={{ kind: 'new' }} mine={undefined} />
      )}
      {deck.data !== undefined && noteId !== undefined && (
        <SuggestForCard
          key={noteId}
          publicationId={publicationId}
          noteId={noteId}
          isHere={deck.data.follow !== null || workspaceHere !== undefined}
        />
      )}
    </Page>
  );
}

const aboveOf = ({ title, follow }: ResponseOf<typeof lookAtPublication>) =>
  follow === null ? (
    title
  ) : (
    <Link to="/decks/$deckId" params={{ deckId: follow.deckId }}>
      {title}
    </Link>
  );

type SuggestForCardProps = {
  readonly publicationId: PublicationId;
  readonly noteId: NoteId;
  /** Whether the card is in this workspace too, where somebody may have changed it already. */
  readonly isHere: boolean;
};

function SuggestForCard({ publicationId, noteId, isHere }: SuggestForCardProps) {
  const mine = useAsk(getNote, { noteId }, { when: isHere }).data?.note;
  const { data, error } = useAsk(getEditionHistory, { publicationId, noteId });
  if (data === undefined) return error !== null && <p role="alert">{sentenceOf(error)}</p>;
  const target = latestOf(data.editions, noteId);
  if (target === undefined) return <p>This card is no longer in the deck, so there is nothing to change.</p>;
  return <SuggestForm publicationId={publicationId} target={target} mine={mine} />;
}

/** What the card says in the latest version. */
function latestOf(editions: Editions, noteId: NoteId): Target | undefined {
  const latest = editions.find(({ until }) => until === null);
  return latest && { kind: 'card', noteId, since: latest.since, content: bareContent(latest.content) };
}
