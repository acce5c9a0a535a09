import type { RecordId } from '../../../core/base/id.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import styles from './Credits.module.css';
import { type Proof, sayCredits } from './sentences.ts';

type CreditsProps = Pick<Proof, 'credits'> & { readonly recordId: RecordId };

/** Who else had a part in an impact, and which. */
export const Credits = ({ credits, recordId }: CreditsProps) => (
  <section aria-labelledby="credits">
    <h2 id="credits">{sayCredits(credits)}</h2>
    {credits.length === 0 ? (
      <p>A change across teams is nobody’s alone. Edit the impact and say under “Credits” who contributed what.</p>
    ) : (
      <dl className={styles['credits']}>
        {credits.map(({ who, contribution }, at) => (
          <div key={`${recordId} ${at}`}>
            <dt>{who === null ? 'Somebody' : <RecordLink record={who} />}</dt>
            <dd>{contribution}</dd>
          </div>
        ))}
      </dl>
    )}
  </section>
);
