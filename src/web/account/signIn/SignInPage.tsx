import { type ReactNode, useState } from 'react';
import { offered } from '../../../contract/account/me.ts';
import type { Registration } from '../../../core/base/registration.ts';
import { useAsk } from '../../base/queries.ts';
import { useAct } from '../identity/useIdentity.ts';
import { Failure } from '../parts/Failure.tsx';
import { arrive, withWantedPath } from '../door/arrive.ts';
import { CodeForm } from './CodeForm.tsx';
import { DoorPage } from '../door/DoorPage.tsx';
import styles from '../door/forms.module.css';
import { OtherWays } from './OtherWays.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { sayReturn } from './returns.ts';
import { usePasskeyInField } from './usePasskeyInField.ts';

/** Where somebody says who they are, in whichever way they have. */
export function SignInPage() {
  const [step, setStep] = useState<'ways' | 'code' | 'link sent'>('ways');
  const arriving = useAct(() => arrive());
  const enter = () => arriving.mutate(undefined);
  if (step === 'link sent') return <LinkSent />;
  if (step === 'code') {
    return (
      <DoorPage title="One more step" lead="Your account asks for a code as well.">
        <CodeForm onDone={enter} />
        <Failure error={arriving.error} />
      </DoorPage>
    );
  }
  return (
    <DoorPage title="Sign in" lead={sayReturn(location.search)}>
      <Ways onIn={enter} onCode={() => setStep('code')} onLinkSent={() => setStep('link sent')} />
      <Failure error={arriving.error} />
    </DoorPage>
  );
}

type WaysProps = { readonly onIn: () => void; readonly onCode: () => void; readonly onLinkSent: () => void };

function Ways({ onIn, onCode, onLinkSent }: WaysProps) {
  const [credentials, setCredentials] = useState({ email: '', password: '' });
  const stopOffering = usePasskeyInField(onIn);
  const { data: ways } = useAsk(offered, {});
  return (
    <>
      <PasswordForm
        credentials={credentials}
        onWrite={setCredentials}
        onDone={(outcome) => (outcome === 'in' ? onIn() : onCode())}
      />
      {ways !== undefined && (
        <OtherWays ways={ways} email={credentials.email} onPasskey={stopOffering} onIn={onIn} onLinkSent={onLinkSent} />
      )}
      {ways !== undefined && <Others registration={ways.registration} />}
    </>
  );
}

const Others = ({ registration }: { readonly registration: Registration }): ReactNode => (
  <ul className={styles['others']}>
    <li>
      <a href="/reset-password">I forgot my password</a>
    </li>
    <li>
      {registration === 'open' ? (
        <a href={withWantedPath('/sign-up')}>Make an account</a>
      ) : (
        'New here? Open the link in your invitation.'
      )}
    </li>
  </ul>
);

const LinkSent = () => (
  <DoorPage
    title="Look into your mail"
    lead={
      <>
        <p>If this address has an account here, a link is on its way. It works once, for ten minutes.</p>
        <p>
          Nothing there? <a href={withWantedPath('/sign-in')}>Try another way</a>
        </p>
      </>
    }
  />
);
