import { hashNode, type Hash } from './hash.ts';
import type { TreeNode } from './tree.ts';

/** The leaves from `start` up to, but not with, `end`: a subtree of the tree as RFC 9162 splits it. */
export type Span = { readonly start: number; readonly end: number };

/** A node by its place in the tree. */
export type NodePlace = Pick<TreeNode, 'level' | 'position'>;

/** Looks up a node of the tree whose leaves are all there. */
export type FindNode = (place: NodePlace) => Hash;

/** The subtrees whose hashes prove that a leaf is in a tree of that size (RFC 9162, 2.1.3.1), from the leaf upwards. */
export function spansOfInclusion(index: number, size: number): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0, end = size; end - start > 1;) {
    const split = start + splitOf(end - start);
    spans.push(index < split ? { start: split, end } : { start, end: split });
    if (index < split) end = split;
    else start = split;
  }
  return spans.toReversed();
}

/** The subtrees whose hashes prove that a tree begins with an older one (RFC 9162, 2.1.4.1); neither may be empty. */
export function spansOfConsistency(older: number, newer: number): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  let end = newer;
  while (end !== older) {
    const split = start + splitOf(end - start);
    spans.push(older <= split ? { start: split, end } : { start, end: split });
    if (older <= split) end = split;
    else start = split;
  }
  return [...(start === 0 ? [] : [{ start, end }]), ...spans.toReversed()];
}

/** The whole nodes that a subtree is made of, from left to right: one, but for the right edge of the tree. */
export function nodesOf({ start, end }: Span): readonly NodePlace[] {
  const places: NodePlace[] = [];
  for (let from = start; from < end;) {
    const level = levelOf(end - from);
    places.push({ level, position: from / 2 ** level });
    from += 2 ** level;
  }
  return places;
}

/** The hashes of those subtrees, from the nodes they are made of: a proof. */
export const proofOf = (spans: readonly Span[], find: FindNode): readonly Hash[] =>
  spans.map((span) =>
    nodesOf(span)
      .map(find)
      .reduceRight((right, left) => hashNode(left, right)),
  );

/** What is said of a leaf: that it stands at `index` in the tree of that size and root. */
export type Inclusion = { readonly index: number; readonly size: number; readonly leaf: Hash; readonly root: Hash };

/** Whether a proof shows that a leaf is in a tree (RFC 9162, 2.1.3.2). */
export function provesInclusion({ index, size, leaf, root }: Inclusion, proof: readonly Hash[]): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let hash = leaf;
  let way = { at: index, last: size - 1 };
  for (const beside of proof) {
    if (way.last === 0) return false;
    const isRight = way.at % 2 === 1 || way.at === way.last;
    hash = isRight ? hashNode(beside, hash) : hashNode(hash, beside);
    way = climb(isRight ? climbToRight(way) : way);
  }
  return way.last === 0 && hash === root;
}

/** A tree as somebody saw it. */
export type Head = { readonly size: number; readonly root: Hash };

/** Whether a proof shows that the newer tree begins with the leaves of the older one (RFC 9162, 2.1.4.2). */
export function provesConsistency(older: Head, newer: Head, proof: readonly Hash[]): boolean {
  if (!isCount(older.size) || !isCount(newer.size)) return false;
  if (older.size === 0 || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root;
  const [first, ...rest] = 2 ** levelOf(older.size) === older.size ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  return climbsToBoth(first, rest, { older, newer });
}

function climbsToBoth(first: Hash, rest: readonly Hash[], { older, newer }: Record<'older' | 'newer', Head>): boolean {
  let way = { at: older.size - 1, last: newer.size - 1 };
  while (way.at % 2 === 1) way = climb(way);
  let seen = { older: first, newer: first };
  for (const beside of rest) {
    if (way.last === 0) return false;
    const isRight = way.at % 2 === 1 || way.at === way.last;
    seen = isRight
      ? { older: hashNode(beside, seen.older), newer: hashNode(beside, seen.newer) }
      : { older: seen.older, newer: hashNode(seen.newer, beside) };
    way = climb(isRight ? climbToRight(way) : way);
  }
  return way.last === 0 && seen.older === older.root && seen.newer === newer.root;
}

/** Where a proof stands on its way up: at which node of a level, and which is the last there. */
type Way = { readonly at: number; readonly last: number };

const climb = ({ at, last }: Way): Way => ({ at: Math.floor(at / 2), last: Math.floor(last / 2) });

/** Levels on the right edge where a node has no sibling have no hash in the proof. */
function climbToRight(way: Way): Way {
  let next = way;
  while (next.at % 2 === 0 && next.at !== 0) next = climb(next);
  return next;
}

/** The largest power of two below the size of a tree of two leaves or more. */
const splitOf = (size: number): number => 2 ** levelOf(size - 1);

/** The level of the largest node that so many leaves fill. */
function levelOf(leaves: number): number {
  let level = 0;
  while (2 ** (level + 1) <= leaves) level += 1;
  return level;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
