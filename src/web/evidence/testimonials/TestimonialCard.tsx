import { otherwises } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { relations } from '../../../core/evidence/kinds/people/relations.ts';
import { inReadersFormat } from '../../base/format.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import { AskAgain } from './AskAgain.tsx';
import { type Request, sayWitness, type Testimonial } from './sentences.ts';
import { Signature } from './Signature.tsx';
import styles from './testimonials.module.css';

type TestimonialCardProps = {
  readonly testimonial: Testimonial;
  /** What it answers. */
  readonly request: Request | undefined;
  /** Where the impact it is about is not what the page is about. */
  readonly about?: string;
};

/** What somebody signed, and whether it still speaks of what the impact says. */
export const TestimonialCard = ({ testimonial, request, about }: TestimonialCardProps) => (
  <li className={styles['card']}>
    {about !== undefined && <RecordLink record={{ id: testimonial.of, title: about }} />}
    {testimonial.change !== '' && (
      <>
        <p className={styles['label']}>What changed on their side</p>
        <blockquote className={styles['quote']}>{testimonial.change}</blockquote>
      </>
    )}
    {testimonial.correction !== '' && (
      <>
        <p className={styles['label']}>It was not quite as you wrote it. In their words:</p>
        <blockquote className={styles['quote']}>{testimonial.correction}</blockquote>
      </>
    )}
    {testimonial.change !== '' && (
      <p>
        Anyway, without you? {otherwises[testimonial.otherwise]}. {testimonial.because}
      </p>
    )}
    <p className={styles['facts']}>
      <RecordLink record={{ id: testimonial.id, title: sayWitness(testimonial) }} /> · {relations[testimonial.relation]}{' '}
      · {inReadersFormat(`signed ${testimonial.signedOn}`)}
    </p>
    {testimonial.stale && testimonial.withdrawnOn === null && (
      <div className={styles['ways']}>
        <p className={styles['stale']}>You changed what they were shown since.</p>
        {request !== undefined && <AskAgain request={request} />}
      </div>
    )}
    <Signature recordId={testimonial.id} />
  </li>
);
