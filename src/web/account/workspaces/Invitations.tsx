import { useState } from 'react';
import { invite, listInvitations, revokeInvitation } from '../../../contract/account/invitations.ts';
import type { Role } from '../../../core/base/role.ts';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { formatMoment } from '../../base/format.ts';
import { useAsk, useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Part } from '../parts/Part.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { Secret } from '../parts/Secret.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import { roleWords } from './roleWords.ts';

/** Asking somebody into the team, and whom one has asked. */
export function Invitations() {
  const [made, setMade] = useState<{ readonly email: string; readonly link: string }>();
  return (
    <>
      <Part title="Invite somebody" about="They get a link by mail that works once, for 14 days.">
        {made === undefined ? (
          <InviteForm onMade={(email, link) => setMade({ email, link })} />
        ) : (
          <>
            <p role="status">{made.email} is invited.</p>
            <Secret
              label="The link of this invitation"
              hint="Hand it on yourself where mail does not arrive. It is shown this once."
              lines={[made.link]}
            />
            <p>
              <Button onClick={() => setMade(undefined)}>Invite somebody else</Button>
            </p>
          </>
        )}
      </Part>
      <Open />
    </>
  );
}

function InviteForm({ onMade }: { readonly onMade: (email: string, link: string) => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const send = useTell(invite, { after: ({ invitation, link }) => onMade(invitation.email, link) });
  return (
    <ActForm label="Invite" look="primary" act={send} onSend={() => send.mutate({ email: email.trim(), role })}>
      <Field label="E-mail">
        <Input
          type="email"
          autoComplete="off"
          required
          maxLength={254}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
      </Field>
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
  const invitations = data?.invitations ?? [];
  if (invitations.length === 0) return <Failure error={error} />;
  return (
    <Part title="Invited, not here yet">
      <Failure error={revoke.error} />
      <Rows label="Invited, not here yet">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <Row
            key={id}
            name={email}
            detail={`${roleWords[role].name} · holds until ${formatMoment(expiresAt)}`}
            actions={
              <Button
                aria-label={`Take back the invitation of ${email}`}
                onClick={() => revoke.mutate({ invitationId: id })}
              >
                Take back
              </Button>
            }
          />
        ))}
      </Rows>
    </Part>
  );
}
