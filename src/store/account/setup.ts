import type { LearnerId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Db, Tx } from '../base/database.ts';

/** Keeps the SHA-256 of the code that the first account needs, in place of an earlier one. Open to nobody in particular. */
export const setSetupCode = (tx: Tx, secretHash: string): Promise<void> => write(tx, 'setup-code', secretHash);

/** The SHA-256 of the code that the first account needs. Open to nobody in particular. */
export const findSetupCode = (db: Db): Promise<string | undefined> => read<string>(db, 'setup-code');

/** Takes the place of the first account; of several who try at once, one is told true. Open to nobody in particular. */
export async function claimFirst(tx: Tx, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto('instance')
    .values({ name: 'first-account', value: JSON.stringify(now) })
    .onConflict((known) => known.column('name').doNothing())
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets the next account be the first one, once nobody has one any more. Open to nobody in particular. */
export const unclaimFirst = (tx: Tx): Promise<void> => remove(tx, 'first-account');

/** The workspace that was there before there were accounts, and who learns in it. */
export type LocalOwner = { readonly workspaceId: WorkspaceId; readonly learnerId: LearnerId };

/** Remembers the owner of a local store, the first where several are named, so that the first account can take their place. */
export async function insertLocalPlace(tx: Tx, { workspaceId, learnerId }: LocalOwner): Promise<void> {
  await tx
    .insertInto('instance')
    .values({ name: 'local-owner', value: JSON.stringify({ workspaceId, learnerId }) })
    .onConflict((known) => known.column('name').doNothing())
    .execute();
}

/** Whose place the first account takes; undefined in a store that began with accounts. Open to nobody in particular. */
export const findLocalPlace = (db: Db): Promise<LocalOwner | undefined> => read<LocalOwner>(db, 'local-owner');

/** Forgets it, once it was taken. Open to nobody in particular. */
export const deleteLocalPlace = (tx: Tx): Promise<void> => remove(tx, 'local-owner');

async function read<Value>(db: Db, name: string): Promise<Value | undefined> {
  const row = await db.selectFrom('instance').select('value').where('name', '=', name).executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.value) as Value);
}

async function write(tx: Tx, name: string, value: unknown): Promise<void> {
  await tx
    .insertInto('instance')
    .values({ name, value: JSON.stringify(value) })
    .onConflict((known) => known.column('name').doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}

async function remove(tx: Tx, name: string): Promise<void> {
  await tx.deleteFrom('instance').where('name', '=', name).execute();
}
