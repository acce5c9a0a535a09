import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { hashLeaf } from '../../core/ledger/log/hash.ts';
import { keyPairOf } from '../../core/ledger/log/signature.ts';
import { appendToEdge, emptyEdge, type TreeNode } from '../../core/ledger/log/tree.ts';
import * as log from './log.ts';
import * as proofs from './proofs.ts';

exercise(proofs, {
  listNodes: {
    'finds those that are whole, however many are asked for, and passes over the rest': async (listNodes, stage) => {
      const nodes = await grow(stage, 11);
      const { store, scope } = stage.context;
      const asked = [
        { level: 0, position: 0 },
        { level: 3, position: 0 },
        { level: 0, position: 10 },
        { level: 3, position: 1 },
      ];
      const found = await listNodes(store.db, scope, asked);
      expect(found).toHaveLength(3);
      expect(nodes).toEqual(expect.arrayContaining([...found]));
      const many = Array.from({ length: 1200 }, (_, position) => ({ level: 0, position }));
      expect(await listNodes(store.db, scope, many)).toHaveLength(11);
      expect(await listNodes(store.db, scope, [])).toEqual([]);
    },
  },
  keepCheckpoint: {
    'keeps the first of each size': async (keepCheckpoint, stage) => {
      await grow(stage, 1);
      const { store, scope } = stage.context;
      const first = { size: 1, origin: 'cairn/1', note: 'one', madeAt: stage.clock.now };
      await store.transact((tx) => keepCheckpoint(tx, scope, first));
      await store.transact((tx) => keepCheckpoint(tx, scope, { ...first, note: 'other' }));
      expect(await proofs.listCheckpoints(store.db, scope, 9)).toEqual([first]);
    },
  },
  listCheckpoints: {
    'answers the newest first, and no more than asked for': async (listCheckpoints, stage) => {
      await grow(stage, 3);
      const { store, scope } = stage.context;
      for (const size of [1, 3, 2]) {
        const kept = { size, origin: 'cairn/1', note: `${size}`, madeAt: stage.clock.now };
        await store.transact((tx) => proofs.keepCheckpoint(tx, scope, kept));
      }
      expect((await listCheckpoints(store.db, scope, 2)).map(({ size }) => size)).toEqual([3, 2]);
    },
  },
});

/** Lets the log grow by so many leaves; all nodes of its tree. */
async function grow({ context, clock }: Stage, size: number): Promise<readonly TreeNode[]> {
  const { store, scope } = context;
  let edge = emptyEdge;
  const nodes: TreeNode[] = [];
  for (let at = 0; at < size; at += 1) {
    const grown = appendToEdge(edge, hashLeaf(`leaf ${at}`));
    edge = grown.edge;
    nodes.push(...grown.nodes);
  }
  await store.transact(async (tx) => {
    await log.insertLog(tx, scope, keyPairOf(new Uint8Array(32).fill(5)));
    await log.growLog(tx, scope, { edge, nodes, at: clock.now });
  });
  return nodes;
}
