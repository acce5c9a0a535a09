import { Link } from '@tanstack/react-router';
import { listMembers } from '../../../contract/account/workspaces.ts';
import { workspaceHere } from '../../base/here.ts';
import { Page } from '../../base/Page.tsx';
import { useAsk } from '../../base/queries.ts';
import { useMe } from '../identity/useMe.ts';
import { Failure } from '../parts/Failure.tsx';
import { Part } from '../parts/Part.tsx';
import { Invitations } from './Invitations.tsx';
import { Members } from './Members.tsx';
import { TeamPart } from './TeamPart.tsx';

/** Who belongs to the team, and what its owners do about that. */
export function PeoplePage() {
  if (workspaceHere === undefined) return <Alone />;
  return <TeamPeople />;
}

function TeamPeople() {
  const { data: me } = useMe();
  const { data, error } = useAsk(listMembers, {});
  const team = me?.workspaces.find(({ workspaceId }) => workspaceId === workspaceHere);
  const account = me?.account ?? null;
  return (
    <Page title="People" above={team?.name}>
      <Failure error={error} />
      {data !== undefined && team !== undefined && account !== null && (
        <>
          <Part title="Members">
            <Members members={data.members} myId={account.id} isOwner={team.role === 'owner'} />
          </Part>
          {team.role === 'owner' && <Invitations />}
          <TeamPart team={team} />
        </>
      )}
    </Page>
  );
}

const Alone = () => (
  <Page title="People">
    <p>This workspace is yours alone: nobody else sees what you learn.</p>
    <p>
      To write decks together, <Link to="/workspaces">make a team</Link>.
    </p>
  </Page>
);
