import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';

type NewPasswordFieldProps = {
  readonly label?: string;
  readonly value: string;
  readonly onWrite: (password: string) => void;
};

/** A password that is being chosen. What is wrong with one, the server says. */
export const NewPasswordField = ({ label = 'New password', value, onWrite }: NewPasswordFieldProps) => (
  <Field label={label} hint="At least 10 characters; 15 or more are better. Four unrelated words are easy to remember.">
    <Input
      type="password"
      name="new-password"
      autoComplete="new-password"
      required
      maxLength={128}
      value={value}
      onChange={({ target }) => onWrite(target.value)}
    />
  </Field>
);
