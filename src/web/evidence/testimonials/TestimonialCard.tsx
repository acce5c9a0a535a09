import { otherwises } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { relations } from '../../../core/evidence/kinds/people/relations.ts';
import { inReadersFormat } from '../../base/format.ts';
import { RecordLink } from '../shown/RecordLink.tsx';
import { AskAgain } from './AskDialog.tsx';
import { type Request, sayOutdated, sayWitness, type Testimonial } from './sentences.ts';
import { Signature } from './Signature.tsx';
import cards from '../shown/card.module.css';
import styles from './testimonials.module.css';

type TestimonialCardProps = {
  readonly testimonial: Testimonial;
  /** What it answers. */
  readonly request: Request | undefined;
  /** Where the impact it is about is not what the page is about. */
  readonly about?: string;
  /** Whether whoever asked has not seen it yet. */
  readonly isNew?: boolean;
};

/** What somebody signed, and whether it still speaks of what the impact says. What they do differently comes first. */
export const TestimonialCard = ({ testimonial, request, about, isNew = false }: TestimonialCardProps) => (
  <li className={cards['card']}>
    {testimonial.change !== '' && (
      <>
        <p className={styles['label']}>What they do differently because of you</p>
        <blockquote className={styles['deed']}>{testimonial.change}</blockquote>
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
      · {inReadersFormat(`signed ${testimonial.signedOn}`)} {isNew && <span className={styles['new']}>New</span>}
    </p>
    {about !== undefined && (
      <p className={styles['facts']}>
        About <RecordLink record={{ id: testimonial.of, title: about }} />
      </p>
    )}
    <Outdated testimonial={testimonial} request={request} />
    {isCredentialLeft(testimonial) && <Signature recordId={testimonial.id} />}
    {testimonial.withdrawnOn !== null && testimonial.change === '' && (
      <p className={styles['stale']}>Taken back by the witness, with its words</p>
    )}
  </li>
);

/** What was erased or reworded is no longer what was signed, and its credential went. */
const isCredentialLeft = ({ change, rewordedOn }: Testimonial): boolean => change !== '' && rewordedOn === null;

function Outdated({ testimonial, request }: Pick<TestimonialCardProps, 'testimonial' | 'request'>) {
  const why = sayOutdated(testimonial);
  if (why === undefined) return null;
  return (
    <div className={styles['ways']}>
      <p className={styles['stale']}>{why}</p>
      {request !== undefined && <AskAgain request={request} />}
    </div>
  );
}
