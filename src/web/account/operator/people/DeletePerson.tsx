import { useState } from 'react';
import { deletePerson } from '../../../../contract/account/operator.ts';
import { Button } from '../../../base/Button.tsx';
import { Dialog } from '../../../base/Dialog.tsx';
import { Field } from '../../../base/Field.tsx';
import { Input } from '../../../base/fields/Input.tsx';
import { OneOf } from '../../../base/fields/OneOf.tsx';
import { useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { ActForm } from '../../parts/ActForm.tsx';
import { legacies, type Legacy } from '../../parts/legacies.ts';
import type { Person } from './person.ts';

type DeletePersonProps = { readonly person: Person; readonly onClose: () => void };

/** Deletes somebody else's account, once its address was typed. */
export function DeletePerson({ person, onClose }: DeletePersonProps) {
  const { show } = useToast();
  const [email, setEmail] = useState('');
  const [publications, setPublications] = useState<Legacy>('keep');
  const remove = useTell(deletePerson, {
    after: () => {
      onClose();
      show('The account is deleted.');
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Delete the account of ${person.name}?`}
      description="Everything they have learnt here goes with it. This cannot be undone. To shut somebody out, suspending is enough."
    >
      <ActForm
        label="Delete the account for good"
        look="danger"
        act={remove}
        onSend={() => remove.mutate({ accountId: person.id, email, publications })}
        others={<Button onClick={onClose}>Keep it</Button>}
      >
        <OneOf
          label="Decks they have published"
          hint={publications === 'keep' ? 'They stay for those who follow them, without a name.' : 'They go as well.'}
          choices={legacies}
          value={publications}
          onChoose={setPublications}
        />
        <Field label="Their e-mail address" hint={`Type ${person.email} to show that you mean it.`}>
          <Input autoComplete="off" required value={email} onChange={({ target }) => setEmail(target.value)} />
        </Field>
      </ActForm>
    </Dialog>
  );
}
