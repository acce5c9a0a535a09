import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexToBytes } from '@noble/hashes/utils.js';
import consistency from './fixtures/consistency.json' with { type: 'json' };
import inclusion from './fixtures/inclusion.json' with { type: 'json' };
import { emptyRoot, hashLeaf, hashNode, type Hash, parseHash } from './hash.ts';
import {
  type FindNode,
  nodesOf,
  proofOf,
  provesConsistency,
  provesInclusion,
  spansOfConsistency,
  spansOfInclusion,
} from './proofs.ts';
import { appendToEdge, emptyEdge, rootOf } from './tree.ts';

/** Figures of transparency-dev/merkle (testdata, testonly/constants.go): what each of its proofs is of, and whether it holds. */
type Published = readonly [name: string, number, number, string, string, readonly string[], holds: boolean];

type Grown = { readonly roots: readonly Hash[]; readonly leaves: readonly Hash[]; readonly find: FindNode };

function grow(contents: readonly (string | Uint8Array)[]): Grown {
  const nodes = new Map<string, Hash>();
  const roots = [emptyRoot];
  let edge = emptyEdge;
  for (const content of contents) {
    const grown = appendToEdge(edge, hashLeaf(content));
    for (const { level, position, hash } of grown.nodes) nodes.set(`${level}/${position}`, hash);
    edge = grown.edge;
    roots.push(rootOf(edge));
  }
  const find: FindNode = ({ level, position }) => {
    const hash = nodes.get(`${level}/${position}`);
    if (hash === undefined) throw new Error(`no whole node ${level}/${position}`);
    return hash;
  };
  return { roots, leaves: contents.map(hashLeaf), find };
}

const published = grow(
  ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(hexToBytes),
);
const large = grow(Array.from({ length: 200 }, (_, at) => `leaf ${at}`));

const flip = (hash: Hash, at: number): Hash =>
  `${hash.slice(0, at)}${hash[at] === '0' ? '1' : '0'}${hash.slice(at + 1)}` as Hash;

describe('the published tree', () => {
  test('has the published roots, from no leaf to eight', () => {
    expect(published.roots).toEqual([
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]);
    expect(hashLeaf('L123456')).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
  });

  test.each(inclusion as unknown as readonly Published[])(
    'inclusion %s',
    (name, index, size, leaf, root, proof, holds) => {
      // What is no hash never gets as far as a proof.
      const areHashes = [leaf, root, ...proof].every((text) => parseHash(text) !== undefined);
      const proves = provesInclusion({ index, size, leaf: leaf as Hash, root: root as Hash }, proof as Hash[]);
      expect(areHashes && proves).toBe(holds);
      if (name.endsWith('happy-path')) expect(proofOf(spansOfInclusion(index, size), published.find)).toEqual(proof);
    },
  );

  test.each(consistency as unknown as readonly Published[])(
    'consistency %s',
    (name, older, newer, one, other, proof, holds) => {
      const heads = [
        { size: older, root: one as Hash },
        { size: newer, root: other as Hash },
      ] as const;
      expect(provesConsistency(...heads, proof as Hash[])).toBe(holds);
      if (name.endsWith('happy-path')) expect(proofOf(spansOfConsistency(older, newer), published.find)).toEqual(proof);
    },
  );
});

const rootAt = (size: number): Hash => large.roots[size] ?? emptyRoot;
const headAt = (size: number) => ({ size, root: rootAt(size) });

describe('every proof of every tree of up to 200 leaves', () => {
  test('shows that a leaf is in it', () => {
    const failed: string[] = [];
    for (let size = 1; size <= 200; size += 1) {
      for (const [index, leaf] of large.leaves.slice(0, size).entries()) {
        const proof = proofOf(spansOfInclusion(index, size), large.find);
        if (!provesInclusion({ index, size, leaf, root: rootAt(size) }, proof)) failed.push(`${index} of ${size}`);
      }
    }
    expect(failed).toEqual([]);
  });

  test('shows that it begins with an older one', () => {
    const failed: string[] = [];
    for (let newer = 1; newer <= 200; newer += 1) {
      for (let older = 1; older <= newer; older += 1) {
        const proof = proofOf(spansOfConsistency(older, newer), large.find);
        if (!provesConsistency(headAt(older), headAt(newer), proof)) failed.push(`${older} to ${newer}`);
      }
    }
    expect(failed).toEqual([]);
  });
});

describe('whatever is changed in a proof', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), fc.nat({ max: 63 }));

  test('a leaf, its place, the root, the size or a hash, inclusion no longer holds', () => {
    fc.assert(
      fc.property(sizes, ([size, seed, at, digit]) => {
        const index = seed % size;
        const proof = proofOf(spansOfInclusion(index, size), large.find);
        const said = { index, size, leaf: large.leaves[index] ?? emptyRoot, root: rootAt(size) };
        expect(provesInclusion({ ...said, leaf: flip(said.leaf, digit) }, proof)).toBe(false);
        expect(provesInclusion({ ...said, root: flip(said.root, digit) }, proof)).toBe(false);
        const other = (index + 1 + (at % 199)) % 200;
        expect(provesInclusion({ ...said, index: other }, proof)).toBe(false);
        expect(provesInclusion(said, [...proof, emptyRoot])).toBe(false);
        if (proof.length === 0) return;
        expect(provesInclusion(said, proof.slice(1))).toBe(false);
        expect(provesInclusion(said, flipOne(proof, at, digit))).toBe(false);
      }),
    );
  });

  test('either head or a hash, consistency no longer holds', () => {
    fc.assert(
      fc.property(sizes, ([newer, seed, at, digit]) => {
        const older = (seed % newer) + 1;
        const proof = proofOf(spansOfConsistency(older, newer), large.find);
        const from = headAt(older);
        const to = headAt(newer);
        expect(provesConsistency({ ...from, root: flip(from.root, digit) }, to, proof)).toBe(false);
        expect(provesConsistency(from, { ...to, root: flip(to.root, digit) }, proof)).toBe(false);
        expect(provesConsistency(from, to, [...proof, emptyRoot])).toBe(false);
        if (proof.length > 0) expect(provesConsistency(from, to, flipOne(proof, at, digit))).toBe(false);
      }),
    );
  });
});

test('a proof asks for whole nodes alone, a handful also in a tree of a million', () => {
  for (const [index, size] of [
    [0, 1_000_000],
    [999_999, 1_000_000],
    [523_456, 1_000_000],
    [2 ** 40, 2 ** 40 + 3],
  ] as const) {
    const spans = spansOfInclusion(index, size);
    expect(spans.length).toBeLessThanOrEqual(41);
    const places = spans.flatMap(nodesOf);
    expect(places.length).toBeLessThan(60);
    for (const { level, position } of places) expect((position + 1) * 2 ** level).toBeLessThanOrEqual(size);
  }
});

test('the hash of a node is of both its children, in their order', () => {
  expect(hashNode(emptyRoot, rootAt(1))).not.toBe(hashNode(rootAt(1), emptyRoot));
});

const flipOne = (proof: readonly Hash[], at: number, digit: number): readonly Hash[] =>
  proof.map((hash, place) => (place === at % proof.length ? flip(hash, digit) : hash));
