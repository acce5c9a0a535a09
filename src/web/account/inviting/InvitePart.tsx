import { type ComponentType, useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { Part } from '../parts/Part.tsx';
import { Secret } from '../parts/Secret.tsx';

type Made = { readonly email: string; readonly link: string };

/** What a form that invites is given: whom to tell when it is done. */
export type InviteFormProps = { readonly onMade: (made: Made) => void };

/** Asking somebody by mail with the form given; afterwards their link, to be handed on. */
export function InvitePart({ form: Form }: { readonly form: ComponentType<InviteFormProps> }) {
  const [made, setMade] = useState<Made>();
  return (
    <Part title="Invite somebody" about="They get a link by mail that works once, for 14 days.">
      {made === undefined ? (
        <Form onMade={setMade} />
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
  );
}
