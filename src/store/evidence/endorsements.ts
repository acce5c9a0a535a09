import type { RecordId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';
import { readSlices } from '../base/slices.ts';

/** A credential that a witness signed. `place` is its own in the status list of the workspace. */
export type Endorsement = {
  readonly recordId: RecordId;
  readonly place: number;
  /** As JSON and as a VC-JWT; empty once its witness wanted it erased. */
  readonly document: string;
  readonly jwt: string;
  readonly withdrawnAt: Instant | null;
  /** Since when everybody who has its address may read it; null where nobody may. */
  readonly shownAt: Instant | null;
};

/** The place that the next credential of the workspace gets. The caller holds the workspace's log. */
export async function nextPlace(tx: Tx, { workspaceId }: Scope): Promise<number> {
  const { last } = await tx
    .selectFrom('endorsement')
    .select(({ fn }) => fn.max<number | null>('place').as('last'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return last === null ? 0 : last + 1;
}

/** Keeps a credential. */
export async function insertEndorsement(
  tx: Tx,
  { workspaceId }: Scope,
  { recordId, place, document, jwt, withdrawnAt, shownAt }: Endorsement,
): Promise<void> {
  await tx
    .insertInto('endorsement')
    .values({
      workspace_id: workspaceId,
      record_id: recordId,
      place,
      document,
      jwt,
      withdrawn_at: withdrawnAt,
      shown_at: shownAt,
    })
    .execute();
}

/** The credential behind a testimonial; undefined where nobody signed it. */
export async function findEndorsement(db: Db, scope: Scope, recordId: RecordId): Promise<Endorsement | undefined> {
  const [found] = await listEndorsements(db, scope, [recordId]);
  return found;
}

/** The credentials behind those of the records that somebody signed, in no particular order. */
export async function listEndorsements(
  db: Db,
  { workspaceId }: Scope,
  recordIds: readonly RecordId[],
): Promise<readonly Endorsement[]> {
  const rows = await readSlices(recordIds, (slice) =>
    db
      .selectFrom('endorsement')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('record_id', 'in', slice)
      .execute(),
  );
  return rows.map(({ record_id: recordId, place, document, jwt, withdrawn_at: withdrawnAt, shown_at: shownAt }) => ({
    recordId,
    place,
    document,
    jwt,
    withdrawnAt,
    shownAt,
  }));
}

/** How a credential is withdrawn: since when, and whether its words go too. */
export type Withdrawal = { readonly recordId: RecordId; readonly at: Instant; readonly words: 'stay' | 'go' };

/** Marks a credential as withdrawn. One that was keeps its moment. */
export async function withdrawEndorsement(
  tx: Tx,
  { workspaceId }: Scope,
  { recordId, at, words }: Withdrawal,
): Promise<void> {
  const own = tx.updateTable('endorsement').where('workspace_id', '=', workspaceId).where('record_id', '=', recordId);
  await own.set({ withdrawn_at: at }).where('withdrawn_at', 'is', null).execute();
  if (words === 'go') await own.set({ document: '', jwt: '' }).execute();
}

/** Since when everybody may read a testimonial who has its address; null where nobody may any more. */
export type Showing = { readonly recordId: RecordId; readonly shownAt: Instant | null };

/** Shows a testimonial on a page of its own, or no longer. */
export async function showEndorsement(tx: Tx, { workspaceId }: Scope, { recordId, shownAt }: Showing): Promise<void> {
  await tx
    .updateTable('endorsement')
    .set({ shown_at: shownAt })
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', recordId)
    .execute();
}

/** The places of what was withdrawn, in order. */
export async function listWithdrawnPlaces(db: Db, { workspaceId }: Scope): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('endorsement')
    .select('place')
    .where('workspace_id', '=', workspaceId)
    .where('withdrawn_at', 'is not', null)
    .orderBy('place')
    .execute();
  return rows.map(({ place }) => place);
}
