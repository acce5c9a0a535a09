import type { LearnerId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { defaultPreferences, type Learner, type Preferences } from '../../core/account/learner.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';
import type { JsonText } from '../columns.ts';
import { asScope } from './asScope.ts';
import { holdWorkspace } from './workspaces.ts';
import { insertLocalPlace } from './setup.ts';

/** The scope of the one owner of a local store, or undefined before anybody has used it. A workspace with members is none. */
export async function findLocalScope(db: Db): Promise<Scope | undefined> {
  const owner = await db
    .selectFrom('learner')
    .select(['workspace_id', 'id'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('member').select('account_id').whereRef('member.workspace_id', '=', 'learner.workspace_id')),
      ),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return owner === undefined ? undefined : localScope(owner.workspace_id, owner.id);
}

/** Makes the workspace and the learner of a local store. */
export async function insertLocalOwner(tx: Tx, owner: NewOwner): Promise<Scope> {
  await insertPersonalWorkspace(tx, owner);
  await insertLocalPlace(tx, owner);
  return localScope(owner.workspaceId, owner.learnerId);
}

/** Makes a personal workspace with the learner in it. On PostgreSQL, `tx` stands behind the wall of the new workspace. */
export async function insertPersonalWorkspace(tx: Tx, owner: NewOwner): Promise<void> {
  const { workspaceId, learnerId, createdAt } = owner;
  const workspace = { id: workspaceId, name: 'My workspace', kind: 'personal', created_at: createdAt } as const;
  await tx.insertInto('workspace').values(workspace).execute();
  await tx
    .insertInto('learner')
    .values({
      workspace_id: workspaceId,
      id: learnerId,
      preferences: JSON.stringify(owner.preferences),
      created_at: createdAt,
    })
    .execute();
}

/** Somebody who begins to learn, and how. */
export type NewOwner = {
  readonly workspaceId: WorkspaceId;
  readonly learnerId: LearnerId;
  readonly preferences: Preferences;
  readonly createdAt: Instant;
};

/** The learner a scope stands for; in a team's workspace nobody learns, and days are those of UTC. */
export async function getLearner(db: Db, scope: Scope): Promise<Learner> {
  if (scope.kind === 'team') return { id: scope.learnerId, preferences: defaultPreferences('UTC') };
  const row = await db
    .selectFrom('learner')
    .select('preferences')
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', scope.learnerId)
    .executeTakeFirstOrThrow();
  return learnerOf(scope, row);
}

/**
 * The learner, held: whoever else would change what this learner knows waits until the transaction ends. Readers do not.
 * Writing the row as it is does the same on both databases; a lock by word is something only one of them has.
 */
export async function holdLearner(tx: Tx, scope: Scope): Promise<Learner> {
  if (scope.kind === 'team') {
    await holdWorkspace(tx, scope);
    return getLearner(tx, scope);
  }
  const row = await tx
    .updateTable('learner')
    .set((learner) => ({ preferences: learner.ref('preferences') }))
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', scope.learnerId)
    .returning('preferences')
    .executeTakeFirstOrThrow();
  return learnerOf(scope, row);
}

/** Writes how the learner of a scope wants to study from now on. */
export async function updatePreferences(tx: Tx, scope: Scope, preferences: Preferences): Promise<void> {
  await tx
    .updateTable('learner')
    .set({ preferences: JSON.stringify(preferences) })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', scope.learnerId)
    .execute();
}

const learnerOf = ({ learnerId }: Scope, row: { readonly preferences: JsonText }): Learner => ({
  id: learnerId,
  preferences: JSON.parse(row.preferences) as Preferences,
});

const localScope = (workspaceId: WorkspaceId, learnerId: LearnerId): Scope =>
  asScope({ workspaceId, learnerId, kind: 'personal', role: 'owner', accountId: null });
