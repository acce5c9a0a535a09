import { Button, buttonClass } from '../../base/Button.tsx';
import { Refused } from '../../base/call.ts';
import { useAct } from '../identity/useIdentity.ts';
import { confirmEmail } from '../identity/signIn.ts';
import { Failure } from '../parts/Failure.tsx';
import { DoorPage } from '../door/DoorPage.tsx';
import { dropSecret, readSecret } from '../door/secret.ts';

/** Where somebody shows that an address is theirs, or allows that theirs changes. */
export function ConfirmPage() {
  const confirming = useAct(() => confirmEmail(readSecret()), dropSecret);
  if (confirming.isSuccess) {
    return (
      <DoorPage title="Confirmed" lead="If you are changing your address, open the link in your other mailbox as well.">
        <a href="/" className={buttonClass('primary')}>
          Go to Cairn
        </a>
      </DoorPage>
    );
  }
  return (
    <DoorPage title="Confirm your e-mail address" lead="You came here by a link that was sent to it.">
      <Failure error={confirming.error} />
      {confirming.error instanceof Refused && confirming.error.code === 'sign-in-first' && (
        <a href="/sign-in?to=/confirm-email">Sign in and come back</a>
      )}
      <Button look="primary" aria-disabled={confirming.isPending} onClick={() => confirming.mutate(undefined)}>
        Confirm
      </Button>
    </DoorPage>
  );
}
