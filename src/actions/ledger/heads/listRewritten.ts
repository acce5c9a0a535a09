import type { Scope } from '../../../core/base/scope.ts';
import { hashLeaf } from '../../../core/ledger/log/hash.ts';
import { appendToEdge, type Edge } from '../../../core/ledger/log/tree.ts';
import type { Db } from '../../../store/base/database.ts';
import { findLog } from '../../../store/ledger/log.ts';
import { listCheckpointsWithin } from '../../../store/ledger/moved.ts';
import type { KeptCheckpoint } from '../../../store/ledger/proofs.ts';
import type { KeptRevision } from '../../../store/ledger/rows.ts';
import { isHeadOf } from './isHeadOf.ts';

/** A page of leaves, and the edge of the tree that they continue. */
type Page = { readonly before: Edge; readonly page: readonly KeptRevision[] };

/** The heads that were handed out while these leaves came, and that are not what the leaves add up to today. */
export async function listRewritten(db: Db, scope: Scope, { before, page }: Page): Promise<readonly string[]> {
  const heads = await listCheckpointsWithin(db, scope, { above: before.size, most: before.size + page.length });
  const { keys } = (heads.length === 0 ? undefined : await findLog(db, scope)) ?? {};
  if (keys === undefined) return [];
  const bySize = new Map(heads.map((head) => [head.size, head]));
  const rewritten: string[] = [];
  let edge = before;
  for (const { leaf } of page) {
    edge = appendToEdge(edge, hashLeaf(leaf)).edge;
    const head = bySize.get(edge.size);
    if (head !== undefined && !isHeadOf(head, edge, keys.publicKey)) rewritten.push(nameOf(head));
  }
  return rewritten;
}

/** The heads that were handed out over more leaves than there are. */
export async function listBeyond(db: Db, scope: Scope, size: number): Promise<readonly string[]> {
  const beyond = await listCheckpointsWithin(db, scope, { above: size, most: Number.MAX_SAFE_INTEGER });
  return beyond.map(nameOf);
}

const nameOf = ({ size }: KeptCheckpoint): string => `head ${size}`;
