import type { FormEvent } from 'react';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useAct } from '../identity/useIdentity.ts';
import { type Credentials, signIn } from '../identity/signIn.ts';
import { Failure } from '../parts/Failure.tsx';
import styles from '../door/forms.module.css';

type PasswordFormProps = {
  readonly credentials: Credentials;
  readonly onWrite: (credentials: Credentials) => void;
  readonly onDone: (outcome: Awaited<ReturnType<typeof signIn>>) => void;
};

/** Signing in with an e-mail address and a password. */
export function PasswordForm({ credentials, onWrite, onDone }: PasswordFormProps) {
  const entering = useAct(signIn, onDone);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!entering.isPending) entering.mutate(credentials);
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <Field label="E-mail">
        <Input
          type="email"
          name="email"
          autoComplete="username webauthn"
          required
          value={credentials.email}
          onChange={({ target }) => onWrite({ ...credentials, email: target.value })}
        />
      </Field>
      <Field label="Password">
        <Input
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={credentials.password}
          onChange={({ target }) => onWrite({ ...credentials, password: target.value })}
        />
      </Field>
      <Failure error={entering.error} />
      <Button look="primary" type="submit" aria-disabled={entering.isPending}>
        Sign in
      </Button>
    </form>
  );
}
