import { Link, useParams } from '@tanstack/react-router';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { Asked } from '../shown/Asked.tsx';
import styles from './packet.module.css';
import { PointsPart } from './points/PointsPart.tsx';
import { ReadingPart } from './reading/ReadingPart.tsx';
import { ReviewsPart } from './reviews/ReviewsPart.tsx';
import { StandingPart } from './standing/StandingPart.tsx';
import { VersionsPart } from './versions/VersionsPart.tsx';

/** A packet in five parts: as it is read, how it stands, what a sponsor says for it, what was kept of it, and what others say. */
export function PacketPage() {
  const { recordId, part } = useParams({ from: '/evidence/packets/$recordId/{-$part}' });
  const id = recordId as RecordId;
  const asked = useAsk(getRecord, { recordId: id });
  const Part = partOf(part);
  return (
    <Page
      title={asked.data?.record.title ?? 'Packet'}
      above={
        <Link to="/evidence/records/$recordId" params={{ recordId }}>
          What you wrote
        </Link>
      }
    >
      <nav aria-label="Parts of the packet" className={styles['parts']}>
        {parts.map(([name, label]) => (
          <Link
            key={label}
            to="/evidence/packets/$recordId/{-$part}"
            params={{ recordId, part: name }}
            activeOptions={{ exact: true }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Asked ask={asked}>{({ record }) => <Part record={record} />}</Asked>
    </Page>
  );
}

const parts = [
  [undefined, 'Read'],
  ['readiness', 'Readiness'],
  ['points', 'Talking points'],
  ['versions', 'Versions'],
  ['reviews', 'Reviews'],
] as const;

function partOf(part: string | undefined) {
  if (part === 'readiness') return StandingPart;
  if (part === 'points') return PointsPart;
  if (part === 'versions') return VersionsPart;
  return part === 'reviews' ? ReviewsPart : ReadingPart;
}
