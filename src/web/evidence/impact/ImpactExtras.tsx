import { getImpactProof } from '../../../contract/evidence/views.ts';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { useAsk } from '../../base/queries.ts';
import { ArtifactsOf } from '../artifacts/ArtifactsOf.tsx';
import { Asked } from '../shown/Asked.tsx';
import { RecordLink } from '../shown/RecordLink.tsx';
import { TestimonialsOf } from '../testimonials/TestimonialsOf.tsx';
import { ChainFigure } from './ChainFigure.tsx';
import { FollowUp } from './FollowUp.tsx';
import styles from './ImpactExtras.module.css';
import { Ladder } from './Ladder.tsx';
import { type Proof, sayRipple } from './sentences.ts';
import { Taken } from './Taken.tsx';

/** What an impact shows beyond its fields: how it is proved, what it took, what followed, and how it is followed up. */
export function ImpactExtras({ recordId }: { readonly recordId: RecordId }) {
  const proof = useAsk(getImpactProof, { recordId });
  const { data } = useAsk(getRecord, { recordId });
  return (
    <div className={styles['extras']}>
      <Asked ask={proof}>
        {({ rung, pieces, chain }) => (
          <>
            <ChainFigure chain={chain} />
            <Ladder rung={rung} pieces={pieces} />
          </>
        )}
      </Asked>
      <ArtifactsOf recordId={recordId} />
      <TestimonialsOf recordId={recordId} />
      {proof.data !== undefined && (
        <>
          <Taken {...proof.data} recordId={recordId} />
          <Followed ripple={proof.data.ripple} recordId={recordId} />
          {data !== undefined && <FollowUp record={data.record} followUp={proof.data.followUp} />}
        </>
      )}
    </div>
  );
}

type FollowedProps = Pick<Proof, 'ripple'> & { readonly recordId: RecordId };

/** The impacts that followed from this one. */
function Followed({ ripple, recordId }: FollowedProps) {
  const others = ripple.effects.filter(({ id }) => id !== recordId);
  return (
    <section aria-labelledby="followed">
      <h2 id="followed">{sayRipple(ripple)}</h2>
      {others.length > 0 && (
        <ul className={styles['plain']}>
          {others.map((record) => (
            <li key={record.id}>
              <RecordLink record={record} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
