import { useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useToast } from '../../base/Toast.tsx';
import { Failure } from '../parts/Failure.tsx';
import { changeEmail, changeName, changePassword, listWays } from '../identity/mine.ts';
import { NewPasswordField } from '../parts/NewPasswordField.tsx';
import { forgetPassword } from '../identity/signIn.ts';
import { useAct, useIdentity } from '../identity/useIdentity.ts';
import { type Account, useMe } from '../identity/useMe.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { DeleteAccount } from './DeleteAccount.tsx';
import { Part } from '../parts/Part.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';

/** Who you are here: name, address, password, and leaving. */
export function AccountSection() {
  const { data } = useMe();
  const account = data?.account ?? null;
  if (account === null) return null;
  return (
    <>
      <Part title="Name">
        <NameForm key={account.name} account={account} />
      </Part>
      <Part title="E-mail">
        <EmailForm account={account} />
      </Part>
      <Part title="Password">
        <PasswordPart account={account} />
      </Part>
      <Part title="Delete the account">
        <DeleteAccount account={account} />
      </Part>
    </>
  );
}

type AccountProps = { readonly account: Account };

function NameForm({ account }: AccountProps) {
  const { show } = useToast();
  const [name, setName] = useState(account.name);
  const change = useAct(changeName, () => show('Your name is changed.'));
  return (
    <ActForm label="Change the name" act={change} onSend={() => change.mutate(name.trim())}>
      <Field label="Your name" hint="What others call you. It stands beside what you publish.">
        <Input
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
    </ActForm>
  );
}

function EmailForm({ account }: AccountProps) {
  const [email, setEmail] = useState('');
  const change = useAct(changeEmail);
  if (change.isSuccess) {
    return (
      <p role="status">
        A link is on its way to {account.email}. Once you opened it, another one goes to {email}. The new address holds
        when you opened both.
      </p>
    );
  }
  return (
    <ActForm label="Change the address" act={change} onSend={() => change.mutate(email.trim())}>
      <p>It is {account.email} now.</p>
      <Field label="New e-mail address">
        <Input
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
      </Field>
    </ActForm>
  );
}

function PasswordPart({ account }: AccountProps) {
  const { data: ways } = useIdentity('ways', listWays);
  if (ways === undefined) return null;
  const hasPassword = ways.some(({ providerId }) => providerId === 'credential');
  return hasPassword ? <ChangePassword /> : <FirstPassword account={account} />;
}

function ChangePassword() {
  const { show } = useToast();
  const [passwords, setPasswords] = useState(none);
  const change = useAct(changePassword, () => {
    setPasswords(none);
    show('Your password is changed. You are signed out everywhere else.');
  });
  return (
    <ActForm label="Change the password" act={change} onSend={() => change.mutate(passwords)}>
      <PasswordField
        label="Password now"
        value={passwords.currentPassword}
        onWrite={(currentPassword) => setPasswords({ ...passwords, currentPassword })}
      />
      <NewPasswordField
        value={passwords.newPassword}
        onWrite={(newPassword) => setPasswords({ ...passwords, newPassword })}
      />
    </ActForm>
  );
}

const none = { currentPassword: '', newPassword: '' };

function FirstPassword({ account }: AccountProps) {
  const asking = useAct(() => forgetPassword(account.email));
  if (asking.isSuccess)
    return <p role="status">A link is on its way to {account.email}. It works once, for an hour.</p>;
  return (
    <>
      <p>You have none, and need none. If you want one, choose it by a link to your address.</p>
      <Failure error={asking.error} />
      <p>
        <Button onClick={() => asking.mutate(undefined)}>Send me a link</Button>
      </p>
    </>
  );
}
