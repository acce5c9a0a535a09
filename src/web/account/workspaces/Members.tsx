import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { changeRole, type listMembers, removeMember } from '../../../contract/account/workspaces.ts';
import { Button } from '../../base/Button.tsx';
import { useTell } from '../../base/queries.ts';
import { useToast } from '../../base/Toast.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Row, Rows } from '../parts/Rows.tsx';
import { RoleSelect } from './RoleSelect.tsx';
import { roleWords } from './roleWords.ts';

type Member = ResponseOf<typeof listMembers>['members'][number];

type MembersProps = { readonly members: readonly Member[]; readonly myId: string; readonly isOwner: boolean };

/** Everybody in the team; its owners change roles and remove people. */
export function Members({ members, myId, isOwner }: MembersProps) {
  const { show } = useToast();
  const change = useTell(changeRole, { after: () => show('The role is changed.') });
  const remove = useTell(removeMember, { after: () => show('They no longer belong to the team.') });
  return (
    <>
      <Failure error={change.error ?? remove.error} />
      <Rows label="Members">
        {members.map(({ accountId, name, email, role }) => (
          <Row
            key={accountId}
            name={accountId === myId ? `${name} (you)` : name}
            detail={[...(email === null ? [] : [email]), `${roleWords[role].name}: ${roleWords[role].may}`].join(' · ')}
            actions={
              isOwner && (
                <>
                  <RoleSelect
                    label={`Role of ${name}`}
                    role={role}
                    onChoose={(chosen) => change.mutate({ accountId, role: chosen })}
                  />
                  {accountId !== myId && (
                    <Button look="danger" aria-label={`Remove ${name}`} onClick={() => remove.mutate({ accountId })}>
                      Remove
                    </Button>
                  )}
                </>
              )
            }
          />
        ))}
      </Rows>
    </>
  );
}
