import { useState } from 'react';
import { invitePerson, listInvitedPeople, uninvitePerson } from '../../../../contract/account/invitations.ts';
import { Button } from '../../../base/Button.tsx';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { formatMoment } from '../../../base/format.ts';
import { useAsk, useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { ActForm } from '../../parts/ActForm.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Part } from '../../parts/Part.tsx';
import { Row, Rows } from '../../parts/Rows.tsx';
import { Secret } from '../../parts/Secret.tsx';

/** Asking somebody to have an account, and whom one has asked. */
export function InvitationsParts() {
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
      <Invited />
    </>
  );
}

function InviteForm({ onMade }: { readonly onMade: (email: string, link: string) => void }) {
  const [email, setEmail] = useState('');
  const send = useTell(invitePerson, { after: ({ invitation, link }) => onMade(invitation.email, link) });
  return (
    <ActForm label="Invite" look="primary" act={send} onSend={() => send.mutate({ email: email.trim() })}>
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
    </ActForm>
  );
}

function Invited() {
  const { show } = useToast();
  const { data, error } = useAsk(listInvitedPeople, {});
  const revoke = useTell(uninvitePerson, { after: () => show('The invitation is taken back.') });
  const invitations = data?.invitations ?? [];
  if (invitations.length === 0) return <Failure error={error} />;
  return (
    <Part title="Invited, not here yet">
      <Failure error={revoke.error} />
      <Rows label="Invited, not here yet">
        {invitations.map(({ id, email, expiresAt }) => (
          <Row
            key={id}
            name={email}
            detail={`Holds until ${formatMoment(expiresAt)}`}
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
