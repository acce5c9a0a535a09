import type { LearnerId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db } from '../base/database.ts';
import { asScope } from './asScope.ts';

/** The scope of everybody who learns. It is for checking a copy of the store, which nobody uses: no action gets one. */
export async function listLearnerScopes(db: Db): Promise<readonly Scope[]> {
  const rows = await db
    .selectFrom('learner')
    .leftJoin('member', (join) =>
      join.onRef('member.workspace_id', '=', 'learner.workspace_id').onRef('member.learner_id', '=', 'learner.id'),
    )
    .select(['learner.workspace_id', 'learner.id', 'member.account_id'])
    .orderBy('learner.workspace_id')
    .orderBy('learner.id')
    .execute();
  return rows.map((row) =>
    asScope({
      workspaceId: row.workspace_id,
      learnerId: row.id,
      kind: 'personal',
      role: 'owner',
      accountId: row.account_id,
    }),
  );
}

/** The scope of every workspace that has a ledger, in nobody's name. It is for upkeep alone, like the other. */
export async function listLedgerScopes(db: Db): Promise<readonly Scope[]> {
  const rows = await db
    .selectFrom('ledger_log')
    .innerJoin('workspace', 'workspace.id', 'ledger_log.workspace_id')
    .select(['workspace.id', 'workspace.kind'])
    .orderBy('workspace.id')
    .execute();
  return rows.map(({ id, kind }) =>
    asScope({ workspaceId: id, learnerId: nobody, kind, role: 'owner', accountId: null }),
  );
}

const nobody = '' as LearnerId;
