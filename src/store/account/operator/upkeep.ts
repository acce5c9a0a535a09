import type { Operator } from '../../../core/base/scope.ts';
import type { Upkeep } from '../../base/archive/upkeep.ts';
import type { Db } from '../../base/database.ts';

/** When the data was last backed up, and when a backup was last restored in test; null where nobody ever did. */
export type LastUpkeep = { readonly [Work in keyof Upkeep]: Upkeep[Work] | null };

/** Looks up what is remembered of backups. */
export async function getUpkeep(db: Db, _: Operator): Promise<LastUpkeep> {
  const rows = await db
    .selectFrom('instance')
    .select(['name', 'value'])
    .where('name', 'in', ['last-backup', 'last-restore-test'])
    .execute();
  const done = Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
  return { 'last-backup': null, 'last-restore-test': null, ...(done as Partial<Upkeep>) };
}
