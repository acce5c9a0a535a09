import { type FormEvent, useState } from 'react';
import { offered } from '../../../contract/account/me.ts';
import { Button, buttonClass } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useAsk } from '../../base/queries.ts';
import { useAct } from '../identity/useIdentity.ts';
import { forgetPassword, replacePassword } from '../identity/signIn.ts';
import { Failure } from '../parts/Failure.tsx';
import { DoorPage } from '../door/DoorPage.tsx';
import styles from '../door/forms.module.css';
import { NewPasswordField } from '../parts/NewPasswordField.tsx';
import { dropSecret, readSecret } from '../door/secret.ts';

/** Asks for a link to choose a new password, and is where that link leads. */
export const ResetPage = () => (readSecret() === '' ? <AskForLink /> : <ChoosePassword token={readSecret()} />);

function AskForLink() {
  const [email, setEmail] = useState('');
  const asking = useAct(() => forgetPassword(email.trim()));
  const { data: ways } = useAsk(offered, {});
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!asking.isPending) asking.mutate(undefined);
  };
  if (asking.isSuccess) return <Asked isMailed={ways?.link !== false} />;
  return (
    <DoorPage title="Choose a new password" lead="Write your address, and we send a link to it.">
      <form className={styles['form']} onSubmit={onSubmit}>
        <Field label="E-mail">
          <Input
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
        </Field>
        <Failure error={asking.error} />
        <Button look="primary" type="submit" aria-disabled={asking.isPending}>
          Send the link
        </Button>
      </form>
      <a href="/sign-in">Back to signing in</a>
    </DoorPage>
  );
}

const Asked = ({ isMailed }: { readonly isMailed: boolean }) => (
  <DoorPage
    title={isMailed ? 'Look into your mail' : 'Ask for the link'}
    lead={
      isMailed
        ? 'If this address has an account here, a link is on its way. It works once, for an hour.'
        : 'This Cairn sends no mail. If this address has an account here, whoever runs it now has a link for you. It works once, for an hour.'
    }
  >
    <a href="/sign-in">Back to signing in</a>
  </DoorPage>
);

function ChoosePassword({ token }: { readonly token: string }) {
  const [password, setPassword] = useState('');
  const choosing = useAct(() => replacePassword(token, password), dropSecret);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!choosing.isPending) choosing.mutate(undefined);
  };
  if (choosing.isSuccess) {
    return (
      <DoorPage title="Your password is changed" lead="You are signed out everywhere. Sign in with the new one.">
        <a href="/sign-in" className={buttonClass('primary')}>
          Sign in
        </a>
      </DoorPage>
    );
  }
  return (
    <DoorPage title="Choose a new password" lead="It replaces the old one and ends all your sessions.">
      <form className={styles['form']} onSubmit={onSubmit}>
        <NewPasswordField value={password} onWrite={setPassword} />
        <Failure error={choosing.error} />
        <Button look="primary" type="submit" aria-disabled={choosing.isPending}>
          Change the password
        </Button>
      </form>
    </DoorPage>
  );
}
