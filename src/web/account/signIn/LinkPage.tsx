import { Button } from '../../base/Button.tsx';
import { useAct } from '../identity/useIdentity.ts';
import { followLink } from '../identity/signIn.ts';
import { Failure } from '../parts/Failure.tsx';
import { arrive } from '../door/arrive.ts';
import { DoorPage } from '../door/DoorPage.tsx';
import { dropSecret, readSecret } from '../door/secret.ts';

/** Where the link of a mail leads. It acts on a press alone: programs that look through mail open links too. */
export function LinkPage() {
  const entering = useAct(async () => {
    await followLink(readSecret());
    dropSecret();
    await arrive();
  });
  return (
    <DoorPage title="Sign in with this link" lead="It works once. After that, ask for another one.">
      <Failure error={entering.error} />
      <Button look="primary" aria-disabled={entering.isPending} onClick={() => entering.mutate(undefined)}>
        Sign in
      </Button>
      {entering.error !== null && <a href="/sign-in">Sign in another way</a>}
    </DoorPage>
  );
}
