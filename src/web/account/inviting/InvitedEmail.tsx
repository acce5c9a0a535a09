import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';

type InvitedEmailProps = { readonly email: string; readonly onWrite: (email: string) => void };

/** The address of somebody else, which the browser cannot know. */
export const InvitedEmail = ({ email, onWrite }: InvitedEmailProps) => (
  <Field label="E-mail">
    <Input
      type="email"
      autoComplete="off"
      required
      maxLength={254}
      value={email}
      onChange={({ target }) => onWrite(target.value)}
    />
  </Field>
);
