import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { getPublication } from '../../../contract/study/publications.ts';
import { deckPath, followPath } from '../../../contract/study/publicPages.ts';
import { listSuggestions } from '../../../contract/study/suggestions.ts';
import type { DeckId, PublicationId } from '../../../core/base/id.ts';
import { formatCount } from '../../base/format.ts';
import { workspaceHere } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';
import styles from './DeckStanding.module.css';
import { useReaches } from './useRole.ts';
import { sayChanges } from './words.ts';

/** How a deck is published, in a line; nothing for one that is not. */
export function DeckStanding({ deckId }: { readonly deckId: DeckId }) {
  const { data } = useAsk(getPublication, { deckId });
  const mayPublish = useReaches('editor');
  const maySee = useReaches('reviewer');
  const publication = data?.publication ?? null;
  if (data === undefined) return null;
  if (publication === null) return workspaceHere !== undefined && mayPublish && <ToBePublished deckId={deckId} />;
  if (publication.visibility === 'private') return null;
  const changes = sayChanges(data.changes);
  return (
    <p className={styles['standing']}>
      <Published publication={publication} />
      {workspaceHere !== undefined && <a href={followPath(publication.id)}>Follow it to study it</a>}
      {mayPublish && (
        <Link to="/decks/$deckId/publish" params={{ deckId }}>
          {changes === '' ? 'How it is published' : `${changes}: publish version ${publication.version + 1}`}
        </Link>
      )}
      {maySee && <Suggested deckId={deckId} publicationId={publication.id} />}
    </p>
  );
}

/** A team's deck is studied by following it. */
const ToBePublished = ({ deckId }: { readonly deckId: DeckId }) => (
  <p className={styles['standing']}>
    <Link to="/decks/$deckId/publish" params={{ deckId }}>
      Publish it, so that it can be studied
    </Link>
  </p>
);

type PublishedProps = { readonly publication: NonNullable<ResponseOf<typeof getPublication>['publication']> };

const Published = ({ publication: { slug, visibility, version, followers, takenDown } }: PublishedProps) => {
  if (takenDown !== null) return <span>Taken down</span>;
  return (
    <span>
      {visibility === 'team' ? 'Published for the team' : <a href={deckPath(slug)}>Published</a>}, version {version},{' '}
      {formatCount(followers, 'follower')}
    </span>
  );
};

type SuggestedProps = { readonly deckId: DeckId; readonly publicationId: PublicationId };

function Suggested({ deckId, publicationId }: SuggestedProps) {
  const { data } = useAsk(listSuggestions, { publicationId });
  return (
    <Link to="/decks/$deckId/suggestions" params={{ deckId }}>
      {data !== undefined && data.total > 0
        ? `${formatCount(data.total, 'suggestion')} ${data.total === 1 ? 'waits' : 'wait'}`
        : 'Suggestions'}
    </Link>
  );
}
