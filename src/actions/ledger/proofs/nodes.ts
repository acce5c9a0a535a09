import type { Scope } from '../../../core/base/scope.ts';
import type { Hash } from '../../../core/ledger/log/hash.ts';
import { type FindNode, nodesOf, proofOf, type Span } from '../../../core/ledger/log/proofs.ts';
import type { Db } from '../../../store/base/database.ts';
import { listNodes } from '../../../store/ledger/proofs.ts';

/** Makes several proofs of the workspace's tree from one reading of its nodes. */
export async function makeProofs(
  db: Db,
  scope: Scope,
  spans: readonly (readonly Span[])[],
): Promise<readonly (readonly Hash[])[]> {
  const places = new Map(
    spans
      .flat()
      .flatMap(nodesOf)
      .map((place) => [`${place.level}/${place.position}`, place]),
  );
  const nodes = await listNodes(db, scope, [...places.values()]);
  const hashes = new Map(nodes.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  const find: FindNode = ({ level, position }) => {
    const hash = hashes.get(`${level}/${position}`);
    if (hash === undefined) throw new Error(`the tree has no node ${level}/${position}`);
    return hash;
  };
  return spans.map((some) => proofOf(some, find));
}
