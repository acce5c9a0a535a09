import { Link } from '@tanstack/react-router';
import { getDeck } from '../../../contract/study/decks.ts';
import { getEditionHistory } from '../../../contract/study/history.ts';
import { getPublication } from '../../../contract/study/publications.ts';
import type { DeckId, NoteId, PublicationId } from '../../../core/base/id.ts';
import { workspaceHere } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';
import styles from './CardSharing.module.css';

type CardSharingProps = { readonly deckId: DeckId; readonly noteId: NoteId };

/** What can be said to those who look after a card that others wrote; nothing where nobody else does. */
export function CardSharing({ deckId, noteId }: CardSharingProps) {
  const deck = useAsk(getDeck, { deckId });
  const inTeam = useAsk(getPublication, { deckId }, { when: workspaceHere !== undefined });
  const publicationId = deck.data?.follow?.publicationId ?? inTeam.data?.publication?.id;
  const isReadable = deck.data?.follow?.latest !== null;
  return publicationId !== undefined && isReadable && <Ways publicationId={publicationId} noteId={noteId} />;
}

function Ways({ publicationId, noteId }: { readonly publicationId: PublicationId; readonly noteId: NoteId }) {
  const { data } = useAsk(getEditionHistory, { publicationId, noteId });
  if (data?.editions.some(({ until }) => until === null) !== true) return null;
  return (
    <p className={styles['ways']}>
      <Link to="/suggest/$publicationId" params={{ publicationId }} search={{ note: noteId }}>
        Suggest a change
      </Link>
      <Link to="/report/$publicationId" params={{ publicationId }} search={{ note: noteId }}>
        Report this card
      </Link>
    </p>
  );
}
