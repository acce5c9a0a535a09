import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listDueLooks } from '../../../contract/evidence/views.ts';
import { formatNumber } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import { TodayLine } from '../shown/TodayLine.tsx';

type DueLineProps = { readonly otherwise: ReactNode };

/** One line of what is due to be looked at again: the longest due, and how many more; where none is, something else may stand. */
export function DueLine({ otherwise }: DueLineProps) {
  const { data } = useAsk(listDueLooks, {});
  if (data === undefined) return null;
  const { looks, whole } = data;
  const [first, ...others] = looks;
  if (first === undefined) return otherwise;
  return (
    <TodayLine>
      Due to be looked at again: <RecordLink record={first.record} />
      {others.length > 0 && (
        <>
          {' and '}
          <Link to="/evidence/inbox" hash="looks">
            {whole ? `${formatNumber(others.length)} more` : 'many more'}
          </Link>
        </>
      )}
    </TodayLine>
  );
}
