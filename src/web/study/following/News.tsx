import { Link } from '@tanstack/react-router';
import { getMe } from '../../../contract/account/who.ts';
import { listFollows } from '../../../contract/study/following.ts';
import { formatCount } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import styles from './following.module.css';

/** What came from others: new versions of followed decks, and what became of one's suggestions. Nothing where nothing did. */
export function News() {
  const follows = useAsk(listFollows, {}).data?.follows ?? [];
  const unheard = useAsk(getMe, {}).data?.unheard ?? 0;
  const updates = follows.filter(({ updateWaits }) => updateWaits);
  return (
    (updates.length > 0 || unheard > 0) && (
      <ul className={`${styles['news']} ${styles['waits']}`} aria-label="From others">
        {updates.map(({ deckId, deckName, published }) => (
          <li key={deckId}>
            <Link to="/decks/$deckId/following" params={{ deckId }}>
              {deckName}: version {published?.version} is here
            </Link>
          </li>
        ))}
        {unheard > 0 && (
          <li>
            <Link to="/suggestions">
              {formatCount(unheard, 'suggestion of yours was', 'suggestions of yours were')} decided
            </Link>
          </li>
        )}
      </ul>
    )
  );
}
