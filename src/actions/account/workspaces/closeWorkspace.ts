import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { closeWorkspace as endpoint } from '../../../contract/account/workspaces.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { closeWorkspace as close, findWorkspaceName, holdWorkspace } from '../../../store/account/workspaces.ts';
import type { Context } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';
import { noTeam } from '../refusals.ts';

/** Gives a team's workspace up, once its name was typed to confirm it. */
export async function closeWorkspace(
  context: Context,
  { name, publications }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-team' | 'not-confirmed'>> {
  const { store, scope, now } = context;
  if (scope.kind !== 'team') return noTeam();
  const { accountId, workspaceId } = scope;
  return store.transact(async (tx) => {
    await holdWorkspace(tx, scope);
    const called = await findWorkspaceName(tx, workspaceId);
    if (called === undefined) return noTeam();
    if (called !== name) return notConfirmed(called);
    await close(tx, scope, { at: now(), legacy: publications });
    await note(context, tx, { event: 'workspace-closed', accountId, details: { workspaceId } });
    return { done: true };
  });
}

const notConfirmed = (name: string): Refusal<'not-confirmed'> =>
  refuse('not-confirmed', `That is not its name. Type "${name}" to close this workspace.`);
