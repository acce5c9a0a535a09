import { Button, buttonClass } from '../../base/Button.tsx';
import { formatCount } from '../../base/format.ts';
import { forgetPerson } from '../identity/person.ts';
import { signOut } from '../identity/signIn.ts';
import { useAct } from '../identity/useIdentity.ts';
import { Failure } from '../parts/Failure.tsx';
import { DoorPage } from '../door/DoorPage.tsx';

/** Asks before somebody signs out whose answers have not all arrived. */
export function LeavePage({ unsent }: { readonly unsent: number }) {
  const leaving = useAct(signOut, () => {
    forgetPerson();
    location.assign('/sign-in');
  });
  return (
    <DoorPage title="Sign out" lead={unsent > 0 ? sayUnsent(unsent) : undefined}>
      <Failure error={leaving.error} />
      <Button look="primary" aria-disabled={leaving.isPending} onClick={() => leaving.mutate(undefined)}>
        Sign out
      </Button>
      <a href="/" className={buttonClass()}>
        Stay signed in
      </a>
    </DoorPage>
  );
}

const sayUnsent = (unsent: number): string =>
  `${formatCount(unsent, 'answer')} ${unsent === 1 ? 'waits' : 'wait'} to be sent. They stay in this browser, and go out when you sign in here again.`;
