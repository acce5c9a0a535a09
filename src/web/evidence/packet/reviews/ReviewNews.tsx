import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listReviewNews } from '../../../../contract/evidence/packet/packetReviews.ts';
import { formatCount } from '../../../base/format.ts';
import { isServed } from '../../../base/here.ts';
import { useAsk } from '../../../base/queries.ts';
import { TodayLine } from '../../shown/TodayLine.tsx';

type ReviewNewsProps = { readonly otherwise: ReactNode };

/** One line of comments that wait to be resolved; where none do, something else may stand. */
export function ReviewNews({ otherwise }: ReviewNewsProps) {
  const { data, error } = useAsk(listReviewNews, {}, { when: isServed });
  if (isServed && data === undefined && error === null) return null;
  const [first] = data?.packets ?? [];
  if (first === undefined) return otherwise;
  return (
    <TodayLine>
      <Link to="/evidence/packets/$recordId/{-$part}" params={{ recordId: first.id, part: 'reviews' }}>
        {formatCount(first.open, 'comment')} to resolve
      </Link>
      {' on '}
      <span dir="auto">{first.title}</span>
    </TodayLine>
  );
}
