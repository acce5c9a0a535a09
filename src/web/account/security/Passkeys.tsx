import { type FormEvent, useState } from 'react';
import { instant } from '../../../core/base/instant.ts';
import { Button } from '../../base/Button.tsx';
import { formatMoment } from '../../base/format.ts';
import { Input } from '../../base/fields/Input.tsx';
import { useToast } from '../../base/Toast.tsx';
import { Failure } from '../parts/Failure.tsx';
import {
  addPasskey,
  knowsPasskeys,
  listPasskeys,
  type Passkey,
  removePasskey,
  renamePasskey,
} from '../identity/passkeys.ts';
import { useAct, useIdentity } from '../identity/useIdentity.ts';
import { sayDevice } from './device.ts';
import { Row, Rows } from '../parts/Rows.tsx';

/** The passkeys one has, and a way to add another. */
export function Passkeys() {
  const { show } = useToast();
  const { data: passkeys, error } = useIdentity('passkeys', listPasskeys);
  const add = useAct(addPasskey, () => show('The passkey is added.'));
  const remove = useAct(removePasskey, () => show('The passkey is removed.'));
  return (
    <>
      {passkeys !== undefined && passkeys.length > 0 && (
        <Rows label="Passkeys">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => remove.mutate(passkey.id)} />
          ))}
        </Rows>
      )}
      <Failure error={error ?? add.error ?? remove.error} />
      {knowsPasskeys() ? (
        <p>
          <Button aria-disabled={add.isPending} onClick={() => add.mutate(sayDevice(navigator.userAgent))}>
            Add a passkey
          </Button>
        </p>
      ) : (
        <p>This browser knows no passkeys. Open Cairn in a newer one to add yours.</p>
      )}
    </>
  );
}

type PasskeyRowProps = { readonly passkey: Passkey; readonly onRemove: () => void };

function PasskeyRow({ passkey, onRemove }: PasskeyRowProps) {
  const [draft, setDraft] = useState<string>();
  const rename = useAct(renamePasskey, () => setDraft(undefined));
  const name = nameOf(passkey);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (draft !== undefined && draft.trim() !== '') rename.mutate({ id: passkey.id, name: draft.trim() });
  };
  if (draft !== undefined) {
    return (
      <Row
        name={
          <Input
            form={passkey.id}
            aria-label="Name of the passkey"
            maxLength={100}
            ref={(field) => field?.focus()}
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
          />
        }
        detail={<Failure error={rename.error} />}
        actions={
          <form id={passkey.id} onSubmit={onSubmit}>
            <Button type="submit">Save</Button>
          </form>
        }
      />
    );
  }
  return (
    <Row
      name={name}
      detail={`Added ${formatMoment(instant(Date.parse(passkey.createdAt)))}`}
      actions={
        <>
          <Button aria-label={`Rename ${name}`} onClick={() => setDraft(name)}>
            Rename
          </Button>
          <Button look="danger" aria-label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Button>
        </>
      }
    />
  );
}

const nameOf = ({ name }: Passkey): string => (name === null || name === undefined || name === '' ? 'Passkey' : name);
