import type { RecordId } from '../../../core/base/id.ts';
import { OwnPage } from './OwnPage.tsx';
import { Signature } from './Signature.tsx';
import styles from './testimonials.module.css';

/** What the page of a testimonial has besides its fields: whether its signature holds, what was signed, and its own page. */
export const TestimonialExtras = ({ recordId }: { readonly recordId: RecordId }) => (
  <div className={styles['extras']}>
    <section className={styles['section']} aria-labelledby="signature">
      <h2 id="signature" className={styles['heading']}>
        Signature
      </h2>
      <p className={styles['facts']}>
        Only the witness wrote this, and only they can take it back. The key it was signed with is gone: nobody can sign
        in their name again.
      </p>
      <Signature recordId={recordId} />
    </section>
    <OwnPage recordId={recordId} />
  </div>
);
