import { sql } from 'kysely';
import type { PacketReviewId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Tx } from '../../base/database.ts';

/** The links that had expired by then, and how many of them are seen to at a time. */
export type Lapsed = { readonly by: Instant; readonly most: number };

/**
 * Forgets for whom the links were that have expired, those of the longest ago first. Answers which reviews these were. For
 * the process that does so of itself.
 */
export async function forgetLapsedAddresses(tx: Tx, lapsed: Lapsed): Promise<readonly PacketReviewId[]> {
  const rows = await tx
    .updateTable('packet_review')
    .set({ email: '' })
    .where(({ eb, refTuple }) =>
      // The index is of those with an address alone, which the statement has to say in its own words.
      eb(
        refTuple('workspace_id', 'id'),
        'in',
        lapsedIn(tx, lapsed).where('email', '<>', sql.lit('')).$asTuple('workspace_id', 'id'),
      ),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Forgets where the links led that have expired: from now on they lead to nothing, and what was said behind them stays.
 * Answers how many these were. For the process that does so of itself.
 */
export async function forgetLapsedLinks(tx: Tx, lapsed: Lapsed): Promise<number> {
  const rows = await tx
    .updateTable('packet_review')
    .set((review) => ({ secret_hash: review.ref('id') }))
    .where(({ eb, refTuple }) =>
      eb(
        refTuple('workspace_id', 'id'),
        'in',
        lapsedIn(tx, lapsed).whereRef('secret_hash', '<>', 'id').$asTuple('workspace_id', 'id'),
      ),
    )
    .returning('id')
    .execute();
  return rows.length;
}

const lapsedIn = (tx: Tx, { by, most }: Lapsed) =>
  tx
    .selectFrom('packet_review')
    .select(['workspace_id', 'id'])
    .where('good_until', '<=', by)
    .orderBy('good_until')
    .limit(most);
