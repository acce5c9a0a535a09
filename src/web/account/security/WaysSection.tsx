import { offered } from '../../../contract/account/me.ts';
import { useAsk } from '../../base/queries.ts';
import { listWays } from '../identity/mine.ts';
import { findSession } from '../identity/signIn.ts';
import { useIdentity } from '../identity/useIdentity.ts';
import { Part } from '../parts/Part.tsx';
import { Passkeys } from './Passkeys.tsx';
import { SecondFactorPart } from './SecondFactorPart.tsx';

/** How you sign in, and what else is asked for when you do. */
export function WaysSection() {
  const { data: ways } = useIdentity('ways', listWays);
  const { data: here } = useIdentity('session', findSession);
  const singleSignOn = useAsk(offered, {}).data?.singleSignOn ?? null;
  if (ways === undefined || here === undefined) return null;
  const has = (provider: string): boolean => ways.some(({ providerId }) => providerId === provider);
  return (
    <>
      <Part
        title="Passkeys"
        about="A passkey signs you in with your finger, your face or the PIN of your device. It cannot be guessed, and no page elsewhere can ask you for it."
      >
        <Passkeys />
      </Part>
      <Part
        title="Second factor"
        about="Besides your password, signing in asks for a code that an app on your phone shows. A passkey needs no code: it is two factors in one."
      >
        {has('credential') ? (
          <SecondFactorPart isOn={here?.user.twoFactorEnabled === true} />
        ) : (
          <p>It goes with a password, and you have none. You can choose one under Account.</p>
        )}
      </Part>
      {singleSignOn !== null && (
        <Part title="Single sign-on">
          <p>
            {has('oidc')
              ? `You can sign in with ${singleSignOn}.`
              : `Not connected. Choose “Continue with ${singleSignOn}” when you next sign in; it is connected where it knows your address.`}
          </p>
        </Part>
      )}
    </>
  );
}
