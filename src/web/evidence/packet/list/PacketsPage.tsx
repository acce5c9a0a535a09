import { Link } from '@tanstack/react-router';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { listRecords } from '../../../../contract/ledger/records.ts';
import { type Day, parseDay } from '../../../../core/base/day.ts';
import { packet } from '../../../../core/evidence/kinds/judging/packet.ts';
import { planFrom } from '../../../../core/evidence/packet/plan.ts';
import { thresholds } from '../../../../core/evidence/rules/base/thresholds.ts';
import { valuesOf } from '../../../../core/ledger/kind.ts';
import { today as todayHere } from '../../../base/device/localDate.ts';
import { EmptyState } from '../../../base/EmptyState.tsx';
import { formatDate, formatDayFromToday } from '../../../base/format.ts';
import { Page } from '../../../base/Page.tsx';
import { useAsk } from '../../../base/queries.ts';
import { AddLink } from '../../shown/AddLink.tsx';
import { Asked } from '../../shown/Asked.tsx';
import cards from '../../shown/card.module.css';
import styles from './list.module.css';

type Listed = ResponseOf<typeof listRecords>['records'][number];

/** The packets that are kept and those that are drafts, the last changed first, each with the next step on its way to the committee. */
export function PacketsPage() {
  const kept = useAsk(listRecords, { kind: packet.name });
  const drafts = useAsk(listRecords, { kind: packet.name, standing: 'draft' });
  const isEmpty = kept.data?.records.length === 0 && drafts.data?.records.length === 0;
  return (
    <Page title="Packets" actions={isEmpty ? undefined : <DraftOne />}>
      <Asked ask={kept}>
        {({ records }) => (
          <Asked ask={drafts}>
            {({ records: unfinished }) =>
              isEmpty ? (
                <NoneYet />
              ) : (
                <ul className={styles['list']}>
                  {[...records, ...unfinished].map((record) => (
                    <PacketCard key={record.id} record={record} />
                  ))}
                </ul>
              )
            }
          </Asked>
        )}
      </Asked>
    </Page>
  );
}

const DraftOne = () => (
  <AddLink kind={packet.name} look="primary">
    Draft a packet
  </AddLink>
);

const NoneYet = () => (
  <EmptyState
    title="No packet was drafted yet"
    example="“For Staff, spring round: four impacts, what they cost, who confirms them, and the day the committee meets.”"
    action={<DraftOne />}
  >
    <p>
      A packet is what you put before a committee. Give it a title and a reader: it is drafted from what your ledger
      proves best, and you write around it what no record can say.
    </p>
  </EmptyState>
);

function PacketCard({ record }: { readonly record: Listed }) {
  const { bar, committeeOn } = valuesOf(packet, record.fields);
  const meets = parseDay(committeeOn ?? '');
  const said = [
    ...(record.standing === 'draft' ? ['Draft'] : []),
    ...(bar === undefined ? [] : [bar]),
    ...(meets === undefined ? [] : [`committee on ${formatDate(meets)}`]),
  ];
  return (
    <li className={cards['card']}>
      <Link to="/evidence/packets/$recordId/{-$part}" params={{ recordId: record.id }} dir="auto">
        {record.title}
      </Link>
      {said.length > 0 && <p className={styles['soft']}>{said.join(' · ')}</p>}
      {meets !== undefined && <NextStep meets={meets} />}
    </li>
  );
}

/** The next thing to do on the way to the committee, planned back from its day. */
function NextStep({ meets }: { readonly meets: Day }) {
  const today = parseDay(todayHere());
  const step =
    today === undefined ? undefined : planFrom(meets, thresholds['draft-months'].value).find(({ on }) => on >= today);
  if (today === undefined || step === undefined) return null;
  return (
    <p>
      Next, {formatDayFromToday(step.on, today)}: {step.what}. <span className={styles['soft']}>{step.why}</span>
    </p>
  );
}
