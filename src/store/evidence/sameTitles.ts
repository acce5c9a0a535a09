import type { Day } from '../../core/base/day.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import { titleKeyOf } from '../../core/ledger/search.ts';
import type { Db } from '../base/database.ts';
import { readSlices } from '../base/slices.ts';

/** A record as it is recognised: by its kind, its title and the day that places it in time. */
export type TitledRecord = Pick<LedgerRecord, 'id' | 'kind' | 'title'> & { readonly day: Day | null };

/** The drafts and kept records of a kind that bear one of those titles. */
export async function listSameTitles(
  db: Db,
  { workspaceId }: Scope,
  { kind, titles }: { readonly kind: string; readonly titles: readonly string[] },
): Promise<readonly TitledRecord[]> {
  const wanted = new Set(titles);
  const rows = await readSlices([...new Set(titles.map(titleKeyOf))], (slice) =>
    db
      .selectFrom('record')
      .select(['id', 'kind', 'title', 'day'])
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', kind)
      .where('standing', 'in', ['draft', 'kept'])
      .where('title_key', 'in', slice)
      .execute(),
  );
  return rows.filter(({ title }) => wanted.has(title));
}
