import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { offered } from '../../../contract/account/me.ts';
import { Button } from '../../base/Button.tsx';
import { Refused } from '../../base/call.ts';
import { knowsPasskeys, signInWithPasskey } from '../identity/passkeys.ts';
import { useAct } from '../identity/useIdentity.ts';
import { sendLink, signOn } from '../identity/signIn.ts';
import { Failure } from '../parts/Failure.tsx';
import { wantedPath } from '../door/arrive.ts';
import styles from '../door/forms.module.css';

type OtherWaysProps = {
  readonly ways: ResponseOf<typeof offered>;
  readonly email: string;
  readonly onPasskey: () => void;
  readonly onIn: () => void;
  readonly onLinkSent: () => void;
};

/** Signing in without a password. */
export function OtherWays({ ways, email, onPasskey, onIn, onLinkSent }: OtherWaysProps) {
  const passkey = useAct(() => signInWithPasskey(new AbortController().signal), onIn);
  const link = useAct(async () => {
    if (email.trim() === '') throw new Refused('no-email', 'Write your e-mail address above, then ask for a link.', 0);
    await sendLink(email.trim());
  }, onLinkSent);
  const elsewhere = useAct(() => signOn(wantedPath()));
  return (
    <>
      <p className={styles['or']}>or</p>
      <div className={styles['buttons']}>
        {ways.singleSignOn !== null && (
          <Button onClick={() => elsewhere.mutate(undefined)}>Continue with {ways.singleSignOn}</Button>
        )}
        {knowsPasskeys() && (
          <Button
            onClick={() => {
              onPasskey();
              passkey.mutate(undefined);
            }}
          >
            Use a passkey
          </Button>
        )}
        {ways.link && <Button onClick={() => link.mutate(undefined)}>Send me a link</Button>}
        <Failure error={passkey.error ?? link.error ?? elsewhere.error} />
      </div>
    </>
  );
}
