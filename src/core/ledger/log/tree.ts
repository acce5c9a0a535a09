import { emptyRoot, hashNode, type Hash } from './hash.ts';

/** A node of a Merkle tree whose leaves are all there: `level` 0 is a leaf, `position` counts from the left. */
export type TreeNode = { readonly level: number; readonly position: number; readonly hash: Hash };

/**
 * The right edge of a Merkle tree (RFC 9162): the roots of the whole subtrees that its leaves make, from the largest to
 * the smallest. It is all that appending needs to know, and grows with the logarithm of the size.
 */
export type Edge = { readonly size: number; readonly roots: readonly Hash[] };

/** The edge of a tree without leaves. */
export const emptyEdge: Edge = { size: 0, roots: [] };

/** The edge after one more leaf, and the nodes that this completed, the leaf first. */
export function appendToEdge(
  { size, roots }: Edge,
  leaf: Hash,
): { readonly edge: Edge; readonly nodes: readonly TreeNode[] } {
  const nodes: TreeNode[] = [{ level: 0, position: size, hash: leaf }];
  const kept = [...roots];
  let hash = leaf;
  for (let level = 0, position = size; position % 2 === 1; level += 1, position = (position - 1) / 2) {
    const left = kept.pop();
    if (left === undefined) throw new Error(`the edge of a tree of ${size} leaves has ${roots.length} roots`);
    hash = hashNode(left, hash);
    nodes.push({ level: level + 1, position: (position - 1) / 2, hash });
  }
  return { edge: { size: size + 1, roots: [...kept, hash] }, nodes };
}

/** The root of the tree with that edge. */
export const rootOf = ({ roots }: Edge): Hash =>
  roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => hashNode(left, right));
