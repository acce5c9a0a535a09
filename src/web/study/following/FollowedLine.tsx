import { Link } from '@tanstack/react-router';
import { previewUpdate } from '../../../contract/study/following.ts';
import type { DeckSummary } from '../../../contract/study/shapes.ts';
import { buttonClass } from '../../base/Button.tsx';
import { useAsk } from '../../base/queries.ts';
import { sayUpdate } from '../publishing/words.ts';
import styles from './following.module.css';

type FollowedLineProps = { readonly deck: DeckSummary; readonly follow: NonNullable<DeckSummary['follow']> };

/** What a followed deck follows, and that a later version waits. */
export function FollowedLine({ deck: { id: deckId }, follow }: FollowedLineProps) {
  const { slug, version, latest, pinned } = follow;
  const waits = latest !== null && latest > version && !pinned;
  if (latest !== null && waits) return <Waiting deckId={deckId} publicationId={follow.publicationId} latest={latest} />;
  return (
    <p className={styles['strip']}>
      <span>
        {slug === null
          ? 'This deck is no longer published. Your cards stay as they are.'
          : `You follow this deck, ${pinned ? `and stay at version ${version}` : `version ${version}`}`}
      </span>
      <Link to="/decks/$deckId/following" params={{ deckId }}>
        How you follow it
      </Link>
    </p>
  );
}

type WaitingProps = Pick<DeckSummary['follow'] & object, 'publicationId'> & {
  readonly deckId: DeckSummary['id'];
  readonly latest: number;
};

function Waiting({ deckId, publicationId, latest }: WaitingProps) {
  const { data } = useAsk(previewUpdate, { publicationId, limit: 1 });
  const said = data === undefined ? '' : sayUpdate(data.counts);
  return (
    <p className={`${styles['strip']} ${styles['waits']}`}>
      <span>
        Version {latest} is here{said === '' ? '' : `: ${said}`}
      </span>
      <Link to="/decks/$deckId/following" params={{ deckId }} className={buttonClass()}>
        See the update
      </Link>
    </p>
  );
}
