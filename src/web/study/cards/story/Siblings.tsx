import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { getCard } from '../../../../contract/study/cards.ts';
import { getNote } from '../../../../contract/study/notes.ts';
import { useAsk } from '../../../base/queries.ts';

/** The other cards that the same text asks. */
export function Siblings({ card: { cardId, note } }: { readonly card: ResponseOf<typeof getCard> }) {
  const { data } = useAsk(getNote, { noteId: note.id }, { when: note.kind === 'reversed' || note.kind === 'cloze' });
  const others = (data?.cardIds ?? []).filter((id) => id !== cardId);
  const [other] = others;
  if (other === undefined) return undefined;
  if (note.kind === 'reversed') {
    return (
      <p>
        <Link to="/cards/$cardId" params={{ cardId: other }}>
          This card also asks the other way round
        </Link>
      </p>
    );
  }
  return (
    <p>
      The same text asks{' '}
      {others.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link to="/cards/$cardId" params={{ cardId: id }}>
            {others.length === 1 ? 'another card' : `card ${at + 1}`}
          </Link>
        </span>
      ))}
    </p>
  );
}
