import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changePerson } from '../../../../contract/account/operator.ts';
import type { PersonChange } from '../../../../core/account/operating.ts';
import { Icon } from '../../../base/Icon.tsx';
import { Menu } from '../../../base/menu/Menu.tsx';
import type { MenuItem } from '../../../base/menu/OpenedMenu.tsx';
import { useTell } from '../../../base/queries.ts';
import { useToast } from '../../../base/Toast.tsx';
import { useMe } from '../../identity/useMe.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Row } from '../../parts/Rows.tsx';
import { DeletePerson } from './DeletePerson.tsx';
import { changes, marksOf, offersFor, type Person, sayPerson } from './person.ts';

/** Somebody with an account, and what whoever runs this Cairn can do about it. */
export function PersonRow({ person }: { readonly person: Person }) {
  const [isDeleting, setDeleting] = useState(false);
  const { show } = useToast();
  const { data: me } = useMe();
  const navigate = useNavigate();
  const isMe = me?.account?.id === person.id;
  const change = useTell(changePerson, {
    after: (_, { change: done }) => show(`${person.name} ${changes[done].said}.`),
  });
  const item = (to: PersonChange): MenuItem => ({
    label: changes[to].label,
    group: 'change',
    onSelect: () => change.mutate({ accountId: person.id, change: to }),
  });
  const items: readonly MenuItem[] = [
    {
      label: 'What happened around them',
      group: 'look',
      onSelect: () => void navigate({ to: '/operator/log', search: { person: person.id } }),
    },
    ...offersFor(person, isMe).map(item),
    ...(isMe
      ? []
      : [{ label: 'Delete the account', group: 'end', look: 'danger', onSelect: () => setDeleting(true) } as const]),
  ];
  return (
    <>
      <Row
        name={[isMe ? `${person.name} (you)` : person.name, ...marksOf(person)].join(' · ')}
        detail={
          <>
            {sayPerson(person)}
            <Failure error={change.error} />
          </>
        }
        actions={
          <div>
            <Menu look="quiet" label={`More about ${person.name}`} items={items}>
              <Icon name="more" />
            </Menu>
          </div>
        }
      />
      {isDeleting && <DeletePerson person={person} onClose={() => setDeleting(false)} />}
    </>
  );
}
