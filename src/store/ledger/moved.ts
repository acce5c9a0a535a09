import type { Scope } from '../../core/base/scope.ts';
import type { Db } from '../base/database.ts';
import type { KeptCheckpoint } from './proofs.ts';

/** The text of a leaf, and its place in the log. */
export type PlacedLeaf = { readonly leafIndex: number; readonly leaf: string };

/** A page of the leaves of the workspace in the order of the log, from the leaf `from` on, without what opens them. */
export async function listPlacedLeaves(
  db: Db,
  { workspaceId }: Scope,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly PlacedLeaf[]> {
  const rows = await db
    .selectFrom('revision')
    .select(['leaf_index', 'leaf'])
    .where('workspace_id', '=', workspaceId)
    .where('leaf_index', '>=', from)
    .orderBy('leaf_index')
    .limit(limit)
    .execute();
  return rows.map(({ leaf_index: leafIndex, leaf }) => ({ leafIndex, leaf }));
}

/** The heads that were handed out of the log while its size was more than `above` and at most `most`, the smallest first. */
export async function listCheckpointsWithin(
  db: Db,
  { workspaceId }: Scope,
  { above, most }: { readonly above: number; readonly most: number },
): Promise<readonly KeptCheckpoint[]> {
  const rows = await db
    .selectFrom('checkpoint')
    .select(['size', 'origin', 'note', 'made_at'])
    .where('workspace_id', '=', workspaceId)
    .where('size', '>', above)
    .where('size', '<=', most)
    .orderBy('size')
    .execute();
  return rows.map(({ size, origin, note, made_at: madeAt }) => ({ size, origin, note, madeAt }));
}

/** How records are linked: from a kind, by a relation, to a kind; null where nothing is there, or the record itself. */
export type LinkShape = { readonly from: string; readonly relation: string; readonly to: string | null };

/** Each way in which records of the workspace are linked, once. */
export async function listLinkShapes(db: Db, { workspaceId }: Scope): Promise<readonly LinkShape[]> {
  return db
    .selectFrom('record_link')
    .innerJoin('record as source', (join) =>
      join.onRef('source.workspace_id', '=', 'record_link.workspace_id').onRef('source.id', '=', 'record_link.from_id'),
    )
    .leftJoin('record as target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'record_link.workspace_id')
        .onRef('target.id', '=', 'record_link.to_id')
        .onRef('target.id', '<>', 'record_link.from_id'),
    )
    .select(['source.kind as from', 'record_link.relation', 'target.kind as to'])
    .where('record_link.workspace_id', '=', workspaceId)
    .distinct()
    .execute();
}
