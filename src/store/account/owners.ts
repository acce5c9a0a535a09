import type { LearnerId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Learner, Preferences } from '../../core/account/learner.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';
import type { JsonText } from '../schema.ts';

/** The scope of the one owner of a local store, or undefined before anybody has used it. */
export async function findLocalScope(db: Db): Promise<Scope | undefined> {
  const owner = await db.selectFrom('learner').select(['workspace_id', 'id']).orderBy('id').limit(1).executeTakeFirst();
  return owner === undefined ? undefined : asScope(owner.workspace_id, owner.id);
}

/** Makes the workspace and the learner of a local store. */
export async function insertLocalOwner(tx: Tx, owner: NewOwner): Promise<Scope> {
  const { workspaceId, learnerId, createdAt } = owner;
  await tx.insertInto('workspace').values({ id: workspaceId, name: 'My workspace', created_at: createdAt }).execute();
  await tx
    .insertInto('learner')
    .values({
      workspace_id: workspaceId,
      id: learnerId,
      preferences: JSON.stringify(owner.preferences),
      created_at: createdAt,
    })
    .execute();
  return asScope(workspaceId, learnerId);
}

/** The owner of a local store, and how they begin. */
export type NewOwner = {
  readonly workspaceId: WorkspaceId;
  readonly learnerId: LearnerId;
  readonly preferences: Preferences;
  readonly createdAt: Instant;
};

/** The learner a scope stands for. */
export async function getLearner(db: Db, scope: Scope): Promise<Learner> {
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

const asScope = (workspaceId: WorkspaceId, learnerId: LearnerId): Scope => ({ workspaceId, learnerId }) as Scope;
