import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';

type PasswordFieldProps = {
  readonly label?: string;
  readonly value: string;
  readonly onWrite: (password: string) => void;
};

/** The password somebody has, asked for before something that others would like to do in their place. */
export const PasswordField = ({ label = 'Your password', value, onWrite }: PasswordFieldProps) => (
  <Field label={label}>
    <Input
      type="password"
      autoComplete="current-password"
      required
      value={value}
      onChange={({ target }) => onWrite(target.value)}
    />
  </Field>
);
