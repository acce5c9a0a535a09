import { Link } from '@tanstack/react-router';
import { getGapOfDay } from '../../../contract/evidence/judging.ts';
import { inReadersFormat } from '../../base/format.ts';
import { useAsk } from '../../base/queries.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import { TodayLine } from '../shown/TodayLine.tsx';
import { weightWords } from './words.ts';

/** One gap to close today; nothing where none is. */
export function GapLine() {
  const { gap } = useAsk(getGapOfDay, {}).data ?? { gap: null };
  if (gap === null) return null;
  const { rule, finding } = gap;
  return (
    <TodayLine>
      <Link to="/evidence/gaps">One {weightWords[rule.weight].one} to close</Link>
      {finding.record !== null && (
        <>
          {' in '}
          <RecordLink record={finding.record} />
        </>
      )}
      : {inReadersFormat(finding.next)}
    </TodayLine>
  );
}
