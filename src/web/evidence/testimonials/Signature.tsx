import type { RecordId } from '../../../core/base/id.ts';
import { buttonClass } from '../../base/Button.tsx';
import styles from './testimonials.module.css';
import { type SignatureState, useCredential } from './useCredential.ts';

/** Whether the signature of a testimonial holds, checked in this browser, and what was signed to take along. */
export function Signature({ recordId }: { readonly recordId: RecordId }) {
  const { credential, state } = useCredential(recordId);
  return (
    <div className={styles['ways']}>
      {state !== undefined && <span className={styles[looks[state]]}>{words[state]}</span>}
      {credential !== undefined && (
        <>
          <Download name={`testimonial-${recordId}.json`} type="application/vc" text={credential.document}>
            Download the credential
          </Download>
          <Download name={`testimonial-${recordId}.jwt`} type="application/vc+jwt" text={credential.jwt}>
            As a JWT
          </Download>
        </>
      )}
    </div>
  );
}

type DownloadProps = {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  readonly children: string;
};

const Download = ({ name, type, text, children }: DownloadProps) => (
  <a download={name} href={`data:${type};charset=utf-8,${encodeURIComponent(text)}`} className={buttonClass('quiet')}>
    {children}
  </a>
);

const words = {
  holds: 'Signature checked: it holds',
  withdrawn: 'Taken back by the witness',
  broken: 'The signature does not hold',
  absent: 'Nothing signed is left',
} as const satisfies Readonly<Record<SignatureState, string>>;

const looks = {
  holds: 'holds',
  withdrawn: 'stale',
  broken: 'broken',
  absent: 'stale',
} as const satisfies Readonly<Record<SignatureState, string>>;
