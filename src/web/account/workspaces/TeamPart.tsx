import { useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getMe } from '../../../contract/account/who.ts';
import { closeWorkspace, leaveWorkspace, renameWorkspace } from '../../../contract/account/workspaces.ts';
import { Button } from '../../base/Button.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { OneOf } from '../../base/fields/OneOf.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { ActForm } from '../parts/ActForm.tsx';
import { Failure } from '../parts/Failure.tsx';
import { legacies, type Legacy } from '../parts/legacies.ts';
import { Part } from '../parts/Part.tsx';

type Team = ResponseOf<typeof getMe>['workspaces'][number];

/** The team itself: its name, leaving it, giving it up. */
export const TeamPart = ({ team }: { readonly team: Team }) => (
  <>
    {team.role === 'owner' && (
      <Part title="Name of the team">
        <Rename key={team.name} team={team} />
      </Part>
    )}
    <Part
      title="Leave"
      about={
        team.role === 'owner'
          ? 'You can leave while the team has another owner. Closing it gives it up for everybody.'
          : 'Then you no longer see its decks. What you follow and have learnt stays yours.'
      }
    >
      <Leave team={team} />
    </Part>
  </>
);

function Rename({ team }: { readonly team: Team }) {
  const { show } = useToast();
  const [name, setName] = useState(team.name);
  const rename = useTell(renameWorkspace, { after: () => show('The team has a new name.') });
  return (
    <ActForm label="Change the name" act={rename} onSend={() => rename.mutate({ name: name.trim() })}>
      <Field label="Name of the team">
        <Input required maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />
      </Field>
    </ActForm>
  );
}

function Leave({ team }: { readonly team: Team }) {
  const [isClosing, setClosing] = useState(false);
  const leave = useTell(leaveWorkspace, { after: goHome, then: 'leave' });
  return (
    <>
      <Failure error={leave.error} />
      <p>
        <Button onClick={() => leave.mutate({})}>Leave the team</Button>{' '}
        {team.role === 'owner' && (
          <Button look="danger" onClick={() => setClosing(true)}>
            Close the team
          </Button>
        )}
      </p>
      {isClosing && <Close team={team} onClose={() => setClosing(false)} />}
    </>
  );
}

type CloseProps = { readonly team: Team; readonly onClose: () => void };

function Close({ team, onClose }: CloseProps) {
  const [name, setName] = useState('');
  const [publications, setPublications] = useState<Legacy>('keep');
  const close = useTell(closeWorkspace, { after: goHome, then: 'leave' });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Close ${team.name}?`}
      description="Its decks and cards go for everybody. This cannot be undone."
    >
      <ActForm
        label="Close the team for good"
        look="danger"
        act={close}
        onSend={() => close.mutate({ name, publications })}
        others={<Button onClick={onClose}>Keep it</Button>}
      >
        <OneOf
          label="Decks the team has published"
          hint={publications === 'keep' ? 'They stay for those who follow them.' : 'They go as well.'}
          choices={legacies}
          value={publications}
          onChoose={setPublications}
        />
        <Field label="Name of the team" hint={`Type ${team.name} to show that you mean it.`}>
          <Input autoComplete="off" required value={name} onChange={({ target }) => setName(target.value)} />
        </Field>
      </ActForm>
    </Dialog>
  );
}

/** One's own workspace is another page. */
const goHome = (): void => location.assign('/');
