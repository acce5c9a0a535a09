import { useState } from 'react';
import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import { standPacket } from '../../../../contract/evidence/packet/packetReading.ts';
import { Disclosure } from '../../../base/disclosure/Disclosure.tsx';
import { formatCount } from '../../../base/format.ts';
import { useAsk } from '../../../base/queries.ts';
import { Cairn } from '../../readiness/Cairn.tsx';
import { DimensionPart } from '../../readiness/BarPart.tsx';
import { Asked } from '../../shown/Asked.tsx';
import { NoImpactYet } from '../../shown/NoImpactYet.tsx';
import type { PartProps } from '../base/part.ts';
import { BarChoice } from './BarChoice.tsx';
import { CaseByCase } from './CaseByCase.tsx';
import { Lifts } from './Lifts.tsx';
import { Questions } from './Questions.tsx';
import styles from './standing.module.css';

/** How the packet stands before its bar, what would lift it, and what a committee would ask of it. */
export function StandingPart({ record }: PartProps) {
  const [bar, setBar] = useState<string>();
  const asked = useAsk(
    standPacket,
    { recordId: record.id, ...(bar === undefined ? {} : { bar }) },
    { meanwhile: 'old answer' },
  );
  return (
    <Asked ask={asked}>
      {(standing) =>
        standing.impacts === 0 ? (
          <NothingYet />
        ) : (
          <>
            <BarChoice record={record} standing={standing} onTry={setBar} />
            {standing.at === null && <CaseByCase cases={standing.cases} />}
            {standing.at !== null && <Stand record={record} at={standing.at} cases={standing.cases} />}
          </>
        )
      }
    </Asked>
  );
}

type At = NonNullable<ResponseOf<typeof standPacket>['at']>;
type StandProps = PartProps & { readonly at: At } & Pick<ResponseOf<typeof standPacket>, 'cases'>;

const Stand = ({ record, at: { packet, ledger, lifts, questions }, cases }: StandProps) => (
  <>
    <section className={styles['part']} aria-labelledby="stands">
      <h2 id="stands">Before {packet.name}</h2>
      <p>{packet.words}</p>
      <div className={styles['cairns']}>
        <div>
          <h3>This packet, {formatCount(cases.length, 'case')}</h3>
          <Cairn label="The packet, stone by stone" dimensions={packet.dimensions} />
        </div>
        <div>
          <h3>The whole ledger</h3>
          <Cairn label="The ledger, stone by stone" dimensions={ledger.dimensions} />
        </div>
      </div>
      <p className={styles['soft']}>
        The packet is judged by its cases and what hangs on them: proof, frictions, costs, and decisions about the same
        initiative.
      </p>
    </section>
    <CaseByCase cases={cases} />
    <Lifts record={record} lifts={lifts} cases={cases.map(({ impact }) => impact.id)} />
    <Questions record={record} questions={questions} cases={cases.map(({ impact }) => impact.id)} />
    <section className={styles['part']} aria-labelledby="reasons">
      <h2 id="reasons">Stone by stone</h2>
      {packet.dimensions.map((dimension) => (
        <Disclosure key={dimension.id} summary={dimension.name} isUsed={false}>
          <DimensionPart dimension={dimension} level={packet.aims.name} />
        </Disclosure>
      ))}
    </section>
  </>
);

const NothingYet = () => (
  <NoImpactYet
    title="There is nothing to judge yet"
    example="“Proof: 2 gaps are open” is what stands beside an outline; a stone is laid where nothing is missing."
  >
    Here you see what the cases of this packet carry, and what a committee would ask of them. It begins with one impact.
  </NoImpactYet>
);
