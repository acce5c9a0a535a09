import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { instant } from '../../core/base/instant.ts';
import { hashLeaf } from '../../core/ledger/log/hash.ts';
import { appendToEdge, emptyEdge, type TreeNode } from '../../core/ledger/log/tree.ts';
import * as log from './log.ts';

const keys = { secretKey: 'ab'.repeat(32), publicKey: 'cd'.repeat(32) };

exercise(log, {
  findLog: {
    'finds none before the first revision, and then where it stands': async (findLog, stage) => {
      const { store, scope } = stage.context;
      expect(await findLog(store.db, scope)).toBeUndefined();
      await begin(stage);
      expect(await findLog(store.db, scope)).toEqual({ edge: emptyEdge, lastAt: 0, keys });
    },
  },
  holdLog: {
    'lets whoever appends next wait for whoever appends now': async (holdLog, stage) => {
      const { store, scope } = stage.context;
      await begin(stage);
      const append = (text: string) =>
        store.transact(async (tx) => {
          const held = await holdLog(tx, scope);
          if (held === undefined) throw new Error('it was begun');
          const { edge, nodes } = appendToEdge(held.edge, hashLeaf(text));
          await log.growLog(tx, scope, { edge, nodes, at: stage.clock.now });
        });
      await Promise.all(Array.from({ length: 9 }, (_, at) => append(String(at))));
      expect((await log.findLog(store.db, scope))?.edge.size).toBe(9);
    },
  },
  insertLog: {
    'begins a log once, and leaves its keys to whoever came first': async (insertLog, stage) => {
      const { store, scope } = stage.context;
      await store.transact((tx) => insertLog(tx, scope, keys));
      await store.transact((tx) => insertLog(tx, scope, { secretKey: 'x', publicKey: 'y' }));
      expect((await log.findLog(store.db, scope))?.keys).toEqual(keys);
    },
  },
  growLog: {
    'keeps the edge and the nodes that are whole': async (growLog, stage) => {
      const { store, scope } = stage.context;
      await begin(stage);
      let edge = emptyEdge;
      const grown: TreeNode[] = [];
      for (const text of ['one', 'two', 'three']) {
        const { edge: next, nodes } = appendToEdge(edge, hashLeaf(text));
        edge = next;
        grown.push(...nodes);
      }
      await store.transact((tx) => growLog(tx, scope, { edge, nodes: grown, at: instant(7) }));
      expect(await log.findLog(store.db, scope)).toEqual({ edge, lastAt: 7, keys });
      const rows = await store.db
        .selectFrom('ledger_node')
        .select(['level', 'position', 'hash'])
        .where('workspace_id', '=', scope.workspaceId)
        .execute();
      expect(rows).toHaveLength(4);
      expect(rows).toEqual(expect.arrayContaining(grown));
    },
  },
});

const begin = ({ context: { store, scope } }: Stage): Promise<void> =>
  store.transact((tx) => log.insertLog(tx, scope, keys));
