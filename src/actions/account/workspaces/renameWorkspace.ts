import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { renameWorkspace as endpoint } from '../../../contract/account/workspaces.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { updateWorkspaceName } from '../../../store/account/workspaces.ts';
import type { Context } from '../../base/context.ts';
import { noTeam } from '../refusals.ts';

/** Gives a team's workspace another name. */
export async function renameWorkspace(
  { store, scope }: Context,
  { name }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-team'>> {
  if (scope.kind !== 'team') return noTeam();
  await store.transact((tx) => updateWorkspaceName(tx, scope, name));
  return { done: true };
}
