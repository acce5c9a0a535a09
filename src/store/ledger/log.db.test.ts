import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { kindOf } from '../../../test/stage/ledger.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { instant } from '../../core/base/instant.ts';
import { fileRecord } from '../../core/ledger/filing.ts';
import { hashLeaf } from '../../core/ledger/log/hash.ts';
import { appendToEdge, emptyEdge, type TreeNode } from '../../core/ledger/log/tree.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import { listFiled } from './filed.ts';
import * as log from './log.ts';
import { listLeaves } from './revisions.ts';

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
  findLogMark: {
    'finds none before the first revision, and then another one after each': async (findLogMark, stage) => {
      const { store, scope } = stage.context;
      expect(await findLogMark(store.db, scope)).toBeUndefined();
      await begin(stage);
      expect(await findLogMark(store.db, scope)).toEqual({ edge: emptyEdge, forgotten: '' });
      const { edge, nodes } = appendToEdge(emptyEdge, hashLeaf('one'));
      await store.transact((tx) => log.growLog(tx, scope, { edge, nodes, at: stage.clock.now }));
      expect(await findLogMark(store.db, scope)).toEqual({ edge, forgotten: '' });
    },
  },
  markLog: {
    'gives the log a mark that it never had, and leaves its edge alone': async (markLog, stage) => {
      const { store, scope } = stage.context;
      await begin(stage);
      const marks: unknown[] = [''];
      for (const what of ['one', 'one', 'two']) {
        await store.transact((tx) => markLog(tx, scope, what));
        marks.push((await log.findLogMark(store.db, scope))?.forgotten);
      }
      expect(new Set(marks).size).toBe(4);
      expect((await log.findLog(store.db, scope))?.edge).toEqual(emptyEdge);
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
    'answers where it stands to who has let it grow in the same transaction': async (holdLog, stage) => {
      const { store, scope } = stage.context;
      await begin(stage);
      const sizes = await store.transact(async (tx) => {
        const before = await holdLog(tx, scope);
        const { edge, nodes } = appendToEdge(before?.edge ?? emptyEdge, hashLeaf('one'));
        await log.growLog(tx, scope, { edge, nodes, at: stage.clock.now });
        return [before?.edge.size, (await holdLog(tx, scope))?.edge.size];
      });
      expect(sizes).toEqual([0, 1]);
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
  keepSaid: {
    'keeps a record with its links and words, its revision and the nodes of the tree, few or many': async (
      keepSaid,
      stage,
    ) => {
      const { store, scope } = stage.context;
      await begin(stage);
      let edge = emptyEdge;
      for (const count of [1, 600]) {
        const said = Array.from({ length: count }, () => sayTeam(stage));
        const nodes: TreeNode[] = [];
        for (const { revision } of said) {
          const grown = appendToEdge(edge, hashLeaf(revision.leaf));
          edge = grown.edge;
          nodes.push(...grown.nodes);
        }
        const fresh = said.map(({ filed }) => filed);
        const revisions = said.map(({ revision }, at) => ({ ...revision, leafIndex: edge.size - count + at }));
        await store.transact((tx) => keepSaid(tx, scope, { edge, nodes, at: instant(7), fresh, revisions }));
        const ids = fresh.map(({ record }) => record.id);
        const found = await listFiled(store.db, scope, ids);
        const inOrder = found.toSorted((one, other) => ids.indexOf(one.record.id) - ids.indexOf(other.record.id));
        expect(inOrder).toEqual(fresh);
        expect(await listLeaves(store.db, scope, { from: edge.size - count, limit: count })).toEqual(revisions);
      }
      expect((await log.findLog(store.db, scope))?.edge).toEqual(edge);
    },
    'takes all of it back where one part of it cannot be kept': async (keepSaid, stage) => {
      const { store, scope } = stage.context;
      await begin(stage);
      const { filed, revision } = sayTeam(stage);
      const { edge, nodes } = appendToEdge(emptyEdge, hashLeaf(revision.leaf));
      const said = { edge, nodes: [...nodes, ...nodes], at: instant(7), fresh: [filed], revisions: [revision] };
      await expect(store.transact((tx) => keepSaid(tx, scope, said))).rejects.toThrow();
      expect(await listFiled(store.db, scope, [filed.record.id])).toEqual([]);
    },
  },
});

/** A team, and the first that was said of it. */
function sayTeam({ context }: Stage) {
  const id = freshId<'record'>(context);
  const record: LedgerRecord = {
    id,
    kind: 'team',
    standing: 'draft',
    means: 'person',
    title: 'Payments',
    fields: { name: 'Payments' },
    revision: 1,
    createdAt: instant(7),
    changedAt: instant(7),
  };
  const revision = {
    id: freshId<'revision'>(context),
    recordId: id,
    number: 1,
    leafIndex: 0,
    leaf: id,
    disclosures: {},
  };
  return { filed: fileRecord(kindOf('team'), record), revision };
}

const begin = ({ context: { store, scope } }: Stage): Promise<void> =>
  store.transact((tx) => log.insertLog(tx, scope, keys));
