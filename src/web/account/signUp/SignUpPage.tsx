import { useState } from 'react';
import { offered } from '../../../contract/account/me.ts';
import { useAsk } from '../../base/queries.ts';
import { type Credentials, signIn } from '../identity/signIn.ts';
import { arrive, withWantedPath } from '../door/arrive.ts';
import { DoorPage } from '../door/DoorPage.tsx';
import { dropSecret, readSecret } from '../door/secret.ts';
import { SignUpForm } from './SignUpForm.tsx';

/** Makes an account: the first one with the link that Cairn printed, others where registration is open. */
export function SignUpPage() {
  const [isSent, setSent] = useState(false);
  const { data: ways } = useAsk(offered, {});
  const setup = readSecret() || undefined;
  if (isSent) return <ConfirmFirst />;
  if (ways === undefined) return null;
  if (setup === undefined && ways.registration !== 'open') return <ByInvitation />;
  // An address that nobody vouches for has to be shown to be one's own, where a link can be sent there.
  const mustConfirm = setup === undefined && ways.link;
  const onDone = async (credentials: Credentials) => {
    if (mustConfirm) return setSent(true);
    await signIn(credentials);
    dropSecret();
    return await arrive();
  };
  return (
    <DoorPage title={setup === undefined ? 'Make an account' : 'Welcome to Cairn'} lead={setup && firstOne}>
      <SignUpForm invitation={setup} onDone={onDone} />
      {setup === undefined && <a href={withWantedPath('/sign-in')}>I have an account</a>}
    </DoorPage>
  );
}

const firstOne = 'Yours is the first account, so you run this Cairn: you invite people and look after it.';

const ByInvitation = () => (
  <DoorPage
    title="By invitation"
    lead="This Cairn takes new people by invitation. Open the link in yours, or ask for one."
  >
    <a href="/sign-in">I have an account</a>
  </DoorPage>
);

const ConfirmFirst = () => (
  <DoorPage title="Look into your mail" lead="A mail is on its way to your address. Open the link in it, then sign in.">
    <a href={withWantedPath('/sign-in')}>Sign in</a>
  </DoorPage>
);
