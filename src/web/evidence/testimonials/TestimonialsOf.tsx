import { useState } from 'react';
import { listTestimonials } from '../../../contract/evidence/testimonials.ts';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { isServed } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { Asked } from '../shown/Asked.tsx';
import { AskDialog } from './AskDialog.tsx';
import { RequestRow } from './RequestRow.tsx';
import { TestimonialCard } from './TestimonialCard.tsx';
import styles from './testimonials.module.css';

/** What witnesses say of an impact, whom one waits for, and a way to ask somebody. */
export function TestimonialsOf({ recordId }: { readonly recordId: RecordId }) {
  const listed = useAsk(listTestimonials, { recordId });
  return (
    <section className={styles['section']} aria-labelledby="testimonials">
      <h2 id="testimonials" className={styles['heading']}>
        Testimonials
      </h2>
      <Asked ask={listed}>
        {({ requests, testimonials }) => (
          <>
            {testimonials.length > 0 && (
              <ul className={styles['list']} aria-label="Signed">
                {testimonials.map((testimonial) => (
                  <TestimonialCard
                    key={testimonial.id}
                    testimonial={testimonial}
                    request={requests.find(({ testimonialId }) => testimonialId === testimonial.id)}
                  />
                ))}
              </ul>
            )}
            {requests.some(isOpen) && (
              <ul className={styles['list']} aria-label="Asked">
                {requests.filter(isOpen).map((request) => (
                  <RequestRow key={request.id} request={request} />
                ))}
              </ul>
            )}
            {testimonials.length === 0 && (
              <p className={styles['empty']}>
                Nobody has signed this yet. What the other team says they do differently counts for more than anything
                you write about it.
              </p>
            )}
          </>
        )}
      </Asked>
      <Ask recordId={recordId} />
    </section>
  );
}

/** What was signed shows itself. */
const isOpen = ({ standing }: { readonly standing: string }): boolean =>
  standing !== 'signed' && standing !== 'withdrawn';

function Ask({ recordId }: { readonly recordId: RecordId }) {
  const mayWrite = useMayWrite();
  const { data } = useAsk(getRecord, { recordId });
  const [isAsking, setAsking] = useState(false);
  if (!mayWrite || data === undefined || data.record.standing === 'removed') return null;
  if (!isServed)
    return (
      <p className={styles['facts']}>
        A witness needs an address to come to, and this Cairn runs on your machine alone. Keep what they said as a quote
        among the artifacts, or ask from a Cairn on a server.
      </p>
    );
  if (data.record.standing === 'draft')
    return <p className={styles['facts']}>Complete this impact first: a witness signs what stands, not a draft.</p>;
  return (
    <div className={styles['ways']}>
      <Button onClick={() => setAsking(true)}>Ask a witness</Button>
      {isAsking && <AskDialog recordId={recordId} onClose={() => setAsking(false)} />}
    </div>
  );
}
