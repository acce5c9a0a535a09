import { getCredential, showTestimonial } from '../../../contract/evidence/testimonials.ts';
import { getRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { Button } from '../../base/Button.tsx';
import { sentenceOf } from '../../base/call.ts';
import { CopyButton } from '../../base/copying/CopyButton.tsx';
import { isServed } from '../../base/here.ts';
import { useAsk, useTell } from '../../base/queries.ts';
import { useMayWrite } from '../../base/role/mayWrite.ts';
import { useToast } from '../../base/Toast.tsx';
import cards from '../shown/card.module.css';
import styles from './testimonials.module.css';

/** A page that others read, print and hand on, for a testimonial that stands and whose witness wants to be named. */
export function OwnPage({ recordId }: { readonly recordId: RecordId }) {
  const mayWrite = useMayWrite();
  const { data: credential } = useAsk(getCredential, { recordId });
  const { data } = useAsk(getRecord, { recordId });
  if (!isServed || credential === undefined || credential.withdrawnAt !== null) return null;
  if (credential.page === null && !mayWrite) return null;
  return (
    <section className={styles['section']} aria-labelledby="own-page">
      <h2 id="own-page" className={styles['heading']}>
        A page to hand on
      </h2>
      {data?.record.fields['named'] === true ? (
        <Showing recordId={recordId} page={credential.page} mayWrite={mayWrite} />
      ) : (
        <p className={styles['facts']}>Its witness does not want to be named, so it has no page of its own.</p>
      )}
    </section>
  );
}

type ShowingProps = { readonly recordId: RecordId; readonly page: string | null; readonly mayWrite: boolean };

function Showing({ recordId, page, mayWrite }: ShowingProps) {
  const { show } = useToast();
  const tell = useTell(showTestimonial, {
    after: (answer) => show(answer.page === null ? 'The page is gone.' : 'The page is there.'),
  });
  const address = page === null ? '' : `${location.origin}${page}`;
  return (
    <>
      <p className={styles['facts']}>
        Whoever has the address reads what was signed, with the name of its witness, and can print it. No search finds
        it. Once the witness takes the testimonial back, it is gone.
      </p>
      {page !== null && (
        <p className={cards['link']}>
          <a href={page}>{address}</a>
        </p>
      )}
      {tell.error !== null && <p role="alert">{sentenceOf(tell.error)}</p>}
      <div className={styles['ways']}>
        {page !== null && (
          <CopyButton text={address} otherwise="Select the address and copy it by hand.">
            Copy the address
          </CopyButton>
        )}
        {mayWrite && (
          <Button onClick={() => tell.mutate({ recordId, isShown: page === null })}>
            {page === null ? 'Make the page' : 'Take the page away'}
          </Button>
        )}
      </div>
    </>
  );
}
