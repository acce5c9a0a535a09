import { type FormEvent, useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useAct } from '../identity/useIdentity.ts';
import { type Credentials, type Newcomer, signUp } from '../identity/signIn.ts';
import { Failure } from '../parts/Failure.tsx';
import { NewPasswordField } from '../parts/NewPasswordField.tsx';
import styles from '../door/forms.module.css';

type SignUpFormProps = {
  /** The address an invitation was sent to; it is the one that can be used. */
  readonly invitedEmail?: string;
  /** The secret that lets somebody make an account. */
  readonly invitation?: string | undefined;
  readonly onDone: (credentials: Credentials) => Promise<void>;
};

/** Makes an account with a name, an address and a password. */
export function SignUpForm({ invitedEmail, invitation, onDone }: SignUpFormProps) {
  const [draft, setDraft] = useState({ name: '', email: invitedEmail ?? '', password: '' });
  const making = useAct(async (newcomer: Newcomer) => {
    await signUp(newcomer);
    await onDone({ email: newcomer.email, password: newcomer.password });
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (making.isPending) return;
    making.mutate({ ...draft, ...(invitation === undefined ? {} : { invitation }) });
  };
  const write = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <Field label="Your name" hint="What others call you. It stands beside what you publish.">
        <Input
          autoComplete="name"
          required
          maxLength={100}
          value={draft.name}
          onChange={({ target }) => write({ name: target.value })}
        />
      </Field>
      <Field label="E-mail">
        <Input
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          readOnly={invitedEmail !== undefined}
          value={draft.email}
          onChange={({ target }) => write({ email: target.value })}
        />
      </Field>
      <NewPasswordField label="Password" value={draft.password} onWrite={(password) => write({ password })} />
      <Failure error={making.error} />
      <Button look="primary" type="submit" aria-disabled={making.isPending}>
        Make the account
      </Button>
    </form>
  );
}
