import { useState } from 'react';
import { invite, listInvitations, revokeInvitation } from '../../../contract/account/invitations.ts';
import type { Role } from '../../../core/base/role.ts';
import { Field } from '../../base/Field.tsx';
import { formatMoment } from '../../base/format.ts';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { InvitedEmail } from '../inviting/InvitedEmail.tsx';
import { InvitedPart } from '../inviting/InvitedPart.tsx';
import { type InviteFormProps, InvitePart } from '../inviting/InvitePart.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import { roleWords } from './roleWords.ts';

/** Asking somebody into the team, and whom one has asked. */
export const Invitations = () => (
  <>
    <InvitePart form={InviteForm} />
    <Open />
  </>
);

function InviteForm({ onMade }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const send = useTell(invite, { after: ({ invitation, link }) => onMade({ email: invitation.email, link }) });
  return (
    <ActForm label="Invite" look="primary" act={send} onSend={() => send.mutate({ email: email.trim(), role })}>
      <InvitedEmail email={email} onWrite={setEmail} />
      <Field label="Role" hint={`${roleWords[role].name}: ${roleWords[role].may}.`}>
        <RoleSelect role={role} onChoose={setRole} />
      </Field>
    </ActForm>
  );
}

function Open() {
  const { show } = useToast();
  const { data, error } = useAsk(listInvitations, {});
  const revoke = useTell(revokeInvitation, { after: () => show('The invitation is taken back.') });
  const invited = (data?.invitations ?? []).map(({ id, email, role, expiresAt }) => ({
    id,
    email,
    detail: `${roleWords[role].name} · holds until ${formatMoment(expiresAt)}`,
  }));
  return (
    <InvitedPart
      invited={invited}
      error={revoke.error ?? error}
      onTakeBack={(invitationId) => revoke.mutate({ invitationId })}
    />
  );
}
