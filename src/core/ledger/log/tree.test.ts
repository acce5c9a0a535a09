import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRoot, hashLeaf, hashNode, type Hash } from './hash.ts';
import { appendToEdge, type Edge, emptyEdge, rootOf, type TreeNode } from './tree.ts';

/** The tree hash as RFC 9162 (2.1.1) defines it: split at the largest power of two below the size. */
function definedRoot(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return emptyRoot;
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashNode(definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
}

function grow(leaves: readonly Hash[]): { readonly edge: Edge; readonly nodes: readonly TreeNode[] } {
  let edge = emptyEdge;
  const nodes: TreeNode[] = [];
  for (const leaf of leaves) {
    const grown = appendToEdge(edge, leaf);
    edge = grown.edge;
    nodes.push(...grown.nodes);
  }
  return { edge, nodes };
}

const leavesOf = (size: number): readonly Hash[] => Array.from({ length: size }, (_, at) => hashLeaf(`leaf ${at}`));

describe('a tree that grows leaf by leaf', () => {
  test('has the root of its definition at every size', () => {
    for (let size = 0; size <= 130; size += 1) {
      const leaves = leavesOf(size);
      expect(rootOf(grow(leaves).edge)).toBe(definedRoot(leaves));
    }
  });

  test('completes every whole node once, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (size) => {
        const leaves = leavesOf(size);
        const { nodes, edge } = grow(leaves);
        let whole = 0;
        for (let width = 1; width <= size; width *= 2) whole += Math.floor(size / width);
        expect(nodes).toHaveLength(whole);
        expect(edge.roots).toHaveLength(size.toString(2).replaceAll('0', '').length);
        for (const { level, position, hash } of nodes)
          expect(hash).toBe(definedRoot(leaves.slice(position * 2 ** level, (position + 1) * 2 ** level)));
      }),
      { numRuns: 20 },
    );
  });
});
