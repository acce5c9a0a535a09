import { useEffect } from 'react';
import { useAct } from '../identity/useIdentity.ts';
import { Failure } from '../parts/Failure.tsx';
import { arrive } from '../door/arrive.ts';
import { DoorPage } from '../door/DoorPage.tsx';

/** Where single sign-on leads back to. */
export function DonePage() {
  const { mutate, error } = useAct(() => arrive());
  useEffect(() => mutate(undefined), [mutate]);
  return (
    <DoorPage title="Signing you in">
      <Failure error={error} />
      {error !== null && <a href="/sign-in">Sign in</a>}
    </DoorPage>
  );
}
