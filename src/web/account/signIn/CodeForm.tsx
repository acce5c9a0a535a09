import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { useAct } from '../identity/useIdentity.ts';
import { giveBackupCode, giveCode } from '../identity/signIn.ts';
import { Failure } from '../parts/Failure.tsx';
import styles from '../door/forms.module.css';

/** The second step of signing in, where somebody asked for one: the code of their app, or one of their backup codes. */
export function CodeForm({ onDone }: { readonly onDone: () => void }) {
  const [from, setFrom] = useState<Source>('app');
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { label, hint, other, give, ...input } = sources[from];
  const entering = useAct(give, onDone);
  useEffect(() => field.current?.focus(), [from]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!entering.isPending) entering.mutate(code.trim());
  };
  const change = () => {
    setCode('');
    entering.reset();
    setFrom(from === 'app' ? 'backup' : 'app');
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <Field label={label} hint={hint}>
        <Input {...input} ref={field} required value={code} onChange={({ target }) => setCode(target.value)} />
      </Field>
      <Failure error={entering.error} />
      <Button look="primary" type="submit" aria-disabled={entering.isPending}>
        Sign in
      </Button>
      <Button look="quiet" onClick={change}>
        {other}
      </Button>
    </form>
  );
}

type Source = 'app' | 'backup';

const sources = {
  app: {
    label: 'Code',
    hint: 'The six digits that your app shows now.',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    other: 'Use a backup code instead',
    give: giveCode,
  },
  backup: {
    label: 'Backup code',
    hint: 'One of those you kept when you set this up. Each works once.',
    inputMode: 'text',
    autoComplete: 'off',
    other: 'Use the app instead',
    give: giveBackupCode,
  },
} as const;
