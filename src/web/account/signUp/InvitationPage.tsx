import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { acceptInvitation, lookAtInvitation } from '../../../contract/account/invitations.ts';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { call, Refused } from '../../base/call.ts';
import { formatMoment } from '../../base/format.ts';
import { findSession, type Credentials, signIn, signOut } from '../identity/signIn.ts';
import { useAct, useIdentity } from '../identity/useIdentity.ts';
import { Failure } from '../parts/Failure.tsx';
import { forgetPerson } from '../identity/person.ts';
import { roleWords } from '../workspaces/roleWords.ts';
import { arrive } from '../door/arrive.ts';
import { DoorPage } from '../door/DoorPage.tsx';
import { dropSecret, readSecret } from '../door/secret.ts';
import { SignUpForm } from './SignUpForm.tsx';

type Invitation = ResponseOf<typeof lookAtInvitation>;

/** Where the link of an invitation leads: into a team, or to an account alone. */
export function InvitationPage() {
  const [secret] = useState(readSecret);
  const { data: invitation, error } = useQuery({
    queryKey: [lookAtInvitation.path],
    queryFn: () => call(lookAtInvitation, { secret }),
    staleTime: Infinity,
  });
  const session = useIdentity('session', findSession);
  if (error !== null) {
    return (
      <DoorPage title="This invitation does not hold">
        <Failure error={error} />
        <a href="/">Go to Cairn</a>
      </DoorPage>
    );
  }
  if (invitation === undefined || session.data === undefined) return null;
  return (
    <DoorPage title={sayTitle(invitation)} lead={<About invitation={invitation} />}>
      {session.data === null ? (
        <Newcomer secret={secret} invitation={invitation} />
      ) : (
        <Known secret={secret} invitation={invitation} email={session.data.user.email} />
      )}
    </DoorPage>
  );
}

const sayTitle = ({ workspace }: Invitation): string =>
  workspace === null ? 'You are invited to Cairn' : `You are invited to ${workspace}`;

const About = ({
  invitation: { inviter, workspace, role, expiresAt },
}: {
  readonly invitation: Invitation;
}): ReactNode => (
  <>
    <p>
      {inviter === '' ? 'Somebody' : inviter} invited you
      {workspace === null ? '.' : ` as ${roleWords[role].name.toLowerCase()}: somebody who ${roleWords[role].may}.`}
    </p>
    <p>The invitation holds until {formatMoment(expiresAt)}.</p>
  </>
);

type InvitedProps = { readonly secret: string; readonly invitation: Invitation };

function Newcomer({ secret, invitation }: InvitedProps) {
  const onDone = async (credentials: Credentials) => {
    await signIn(credentials);
    await arrive(() => join(secret));
  };
  return (
    <>
      <SignUpForm invitedEmail={invitation.email} invitation={secret} onDone={onDone} />
      <a href="/sign-in?to=/invitation">I have an account</a>
    </>
  );
}

function Known({ secret, invitation, email }: InvitedProps & { readonly email: string }) {
  const accepting = useAct(() => arrive(() => join(secret)));
  const leaving = useAct(async () => {
    await signOut();
    forgetPerson();
  });
  if (email.toLowerCase() !== invitation.email.toLowerCase()) {
    return (
      <>
        <p>
          It is for {invitation.email}, and you are signed in as {email}.
        </p>
        <Failure error={leaving.error} />
        <Button look="primary" onClick={() => leaving.mutate(undefined)}>
          Sign out and use {invitation.email}
        </Button>
        <a href="/" className={buttonClass('quiet')}>
          Stay as I am
        </a>
      </>
    );
  }
  return (
    <>
      <Failure error={accepting.error} />
      <Button look="primary" aria-disabled={accepting.isPending} onClick={() => accepting.mutate(undefined)}>
        Accept
      </Button>
    </>
  );
}

/** Accepts the invitation, unless making the account has done so already; answers where to go on. */
async function join(secret: string): Promise<string> {
  const joined = await call(acceptInvitation, { secret }).catch((error: unknown) => {
    if (error instanceof Refused && error.code === 'no-invitation') return { workspaceId: null };
    throw error;
  });
  dropSecret();
  return joined.workspaceId === null ? '/' : `/w/${joined.workspaceId}/decks`;
}
