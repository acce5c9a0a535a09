import { useState } from 'react';
import { invitePerson, listInvitedPeople, uninvitePerson } from '../../../../contract/account/invitations.ts';
import { formatMoment } from '../../../base/format.ts';
import { useAsk, useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { InvitedEmail } from '../../inviting/InvitedEmail.tsx';
import { InvitedPart } from '../../inviting/InvitedPart.tsx';
import { type InviteFormProps, InvitePart } from '../../inviting/InvitePart.tsx';
import { ActForm } from '../../parts/ActForm.tsx';

/** Asking somebody to have an account, and whom one has asked. */
export const InvitationsParts = () => (
  <>
    <InvitePart form={InviteForm} />
    <Invited />
  </>
);

function InviteForm({ onMade }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const send = useTell(invitePerson, { after: ({ invitation, link }) => onMade({ email: invitation.email, link }) });
  return (
    <ActForm label="Invite" look="primary" act={send} onSend={() => send.mutate({ email: email.trim() })}>
      <InvitedEmail email={email} onWrite={setEmail} />
    </ActForm>
  );
}

function Invited() {
  const { show } = useToast();
  const { data, error } = useAsk(listInvitedPeople, {});
  const revoke = useTell(uninvitePerson, { after: () => show('The invitation is taken back.') });
  const invited = (data?.invitations ?? []).map(({ id, email, expiresAt }) => ({
    id,
    email,
    detail: `Holds until ${formatMoment(expiresAt)}`,
  }));
  return (
    <InvitedPart
      invited={invited}
      error={revoke.error ?? error}
      onTakeBack={(invitationId) => revoke.mutate({ invitationId })}
    />
  );
}
