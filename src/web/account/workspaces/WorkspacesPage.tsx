import { useState } from 'react';
import { createWorkspace } from '../../../contract/account/workspaces.ts';
import { buttonClass } from '../../base/Button.tsx';
import { Field } from '../../base/Field.tsx';
import { Input } from '../../base/fields/Input.tsx';
import { Page } from '../../base/Page.tsx';
import { useTell } from '../../base/queries.ts';
import { useMe } from '../identity/useMe.ts';
import { ActForm } from '../parts/ActForm.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Part } from '../parts/Part.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { nameOfWorkspace, pathOfWorkspace } from './place.ts';
import { roleWords } from './roleWords.ts';

/** The workspaces one belongs to, and a way to make another. */
export function WorkspacesPage() {
  const { data, error } = useMe();
  return (
    <Page title="Workspaces">
      <Failure error={error} />
      {data !== undefined && (
        <Part title="Yours">
          <Rows label="Your workspaces">
            {data.workspaces.map((workspace) => (
              <Row
                key={workspace.workspaceId}
                name={nameOfWorkspace(workspace)}
                detail={
                  workspace.kind === 'personal'
                    ? 'Here you learn. Nobody else sees it.'
                    : `${roleWords[workspace.role].name}: ${roleWords[workspace.role].may}`
                }
                actions={
                  <a
                    href={pathOfWorkspace(workspace)}
                    className={buttonClass()}
                    aria-label={`Open ${nameOfWorkspace(workspace)}`}
                  >
                    Open
                  </a>
                }
              />
            ))}
          </Rows>
        </Part>
      )}
      <NewTeam />
    </Page>
  );
}

function NewTeam() {
  const [name, setName] = useState('');
  const make = useTell(createWorkspace, {
    after: ({ workspaceId }) => location.assign(`/w/${workspaceId}/people`),
  });
  return (
    <Part
      title="New team"
      about="A team writes decks together and publishes them. Each of its people learns them in their own workspace, where nobody looks."
    >
      <ActForm label="Make the team" look="primary" act={make} onSend={() => make.mutate({ name: name.trim() })}>
        <Field label="Name of the team">
          <Input
            autoComplete="off"
            required
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
      </ActForm>
    </Part>
  );
}
