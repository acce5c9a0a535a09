import { useId, useState } from 'react';
import { createToken } from '../../../contract/account/tokens.ts';
import { type Grant, grants } from '../../../core/base/role.ts';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { Select } from '../../base/fields/Select.tsx';
import { useTell } from '../../base/queries.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { grantWords } from './grantWords.ts';
import styles from './NewToken.module.css';

/** Makes a token; whoever shows it is told its secret. */
export function NewToken({ onMade }: { readonly onMade: (secret: string) => void }) {
  const [name, setName] = useState('');
  const [granted, setGranted] = useState<readonly Grant[]>(['read']);
  const [days, setDays] = useState('90');
  const make = useTell(createToken, { after: ({ secret }) => onMade(secret) });
  const toggle = (grant: Grant) =>
    setGranted(grants.filter((one) => (one === grant ? !granted.includes(one) : granted.includes(one))));
  const send = () =>
    make.mutate({ name: name.trim(), grants: [...granted], days: days === never ? null : Number(days) });
  return (
    <ActForm label="Make the token" look="primary" act={make} onSend={send}>
      <Field label="What is it for?">
        <Input
          autoComplete="off"
          required
          maxLength={100}
          placeholder="Backup at home"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <Grants granted={granted} onToggle={toggle} />
      <Field label="How long does it hold?">
        <Select value={days} onChange={({ target }) => setDays(target.value)}>
          {lengths.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </ActForm>
  );
}

type GrantsProps = { readonly granted: readonly Grant[]; readonly onToggle: (grant: Grant) => void };

function Grants({ granted, onToggle }: GrantsProps) {
  const id = useId();
  return (
    <fieldset className={styles['grants']}>
      <legend className={styles['legend']}>What may it do?</legend>
      {grants.map((grant) => (
        <label key={grant} htmlFor={id + grant} className={styles['grant']}>
          <input id={id + grant} type="checkbox" checked={granted.includes(grant)} onChange={() => onToggle(grant)} />
          {grantWords[grant]}
        </label>
      ))}
    </fieldset>
  );
}

const never = 'never';

const lengths = [
  ['7', 'A week'],
  ['30', '30 days'],
  ['90', '90 days'],
  ['366', 'A year'],
  [never, 'Until you revoke it'],
] as const;
