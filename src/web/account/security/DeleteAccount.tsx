import { useState } from 'react';
import { deleteAccount } from '../../../contract/account/me.ts';
import { Button } from '../../base/Button.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { useTell } from '../../base/queries.ts';
import { forgetAccount } from '../identity/person.ts';
import type { Account } from '../identity/useMe.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { legacies, type Legacy } from '../parts/legacies.ts';

/** Leaves Cairn for good. */
export function DeleteAccount({ account }: { readonly account: Account }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p>
        Everything you have learnt here goes with it, and your name and address. Take your decks out as CSV first if you
        want to keep them.
      </p>
      <p>
        <Button look="danger" onClick={() => setOpen(true)}>
          Delete my account
        </Button>
      </p>
      {isOpen && <Confirm account={account} onClose={() => setOpen(false)} />}
    </>
  );
}

type ConfirmProps = { readonly account: Account; readonly onClose: () => void };

function Confirm({ account, onClose }: ConfirmProps) {
  const [email, setEmail] = useState('');
  const [publications, setPublications] = useState<Legacy>('keep');
  const remove = useTell(deleteAccount, {
    after: () => {
      forgetAccount(account.id);
      location.assign('/sign-in');
    },
  });
  return (
    <Dialog open onClose={onClose} title="Delete your account?" description="This cannot be undone.">
      <ActForm
        label="Delete the account for good"
        look="danger"
        act={remove}
        onSend={() => remove.mutate({ email, publications })}
        others={<Button onClick={onClose}>Keep it</Button>}
      >
        <OneOf
          label="Decks you have published"
          hint={
            publications === 'keep' ? 'They stay for those who follow them, without your name.' : 'They go as well.'
          }
          choices={legacies}
          value={publications}
          onChoose={setPublications}
        />
        <Field label="Your e-mail address" hint={`Type ${account.email} to show that you mean it.`}>
          <Input autoComplete="off" required value={email} onChange={({ target }) => setEmail(target.value)} />
        </Field>
      </ActForm>
    </Dialog>
  );
}
