import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { formatSlug, slugKey } from '../../core/base/slug.ts';
import type { PublishedDecision } from '../../core/evidence/decisions/decisionLog.ts';
import { closedWall } from '../base/wall.ts';
import * as decisionLogs from './decisionLogs.ts';

exercise(decisionLogs, {
  findDecisionLog: {
    'finds none before one is published': async (findDecisionLog, { context: { store, scope } }) => {
      expect(await findDecisionLog(store.db, scope)).toBeUndefined();
    },
  },
  putDecisionLog: {
    'takes the place of what was published before, under the same key': async (putDecisionLog, stage) => {
      const { store, scope } = stage.context;
      const first = publishing(stage, { title: 'First', decisions: [decided(stage, 1), decided(stage, 2)] });
      await store.transact((tx) => putDecisionLog(tx, scope, first));
      const second = { ...first, log: { ...first.log, title: 'Second' }, decisions: [decided(stage, 3)] };
      await store.transact((tx) => putDecisionLog(tx, scope, second));
      expect(await decisionLogs.findDecisionLog(store.db, scope)).toEqual(second.log);
      expect(await decisionLogs.listPublishedDecisions(store.db, scope)).toEqual(second.decisions);
      expect(await decisionLogs.findOpenLog(store.db, first.key)).toMatchObject({ title: 'Second' });
    },
  },
  findOpenLog: {
    'finds a log by the key of its address, for anybody, listed or not': async (findOpenLog, stage) => {
      const { db } = stage.context.store.behind(closedWall);
      const { key, log } = await put(stage, publishing(stage, { visibility: 'unlisted' }));
      expect(await findOpenLog(db, key)).toEqual({ ...log, workspaceId: stage.context.scope.workspaceId });
      expect(await findOpenLog(db, 'nothing000')).toBeUndefined();
    },
  },
  listPublishedDecisions: {
    'lists them in their order, for anybody': async (listPublishedDecisions, stage) => {
      const { db } = stage.context.store.behind(closedWall);
      const decisions = [decided(stage, 1), decided(stage, 2)];
      await put(stage, { ...publishing(stage), decisions: decisions.toReversed() });
      expect(await listPublishedDecisions(db, stage.context.scope)).toEqual(decisions);
    },
  },
  pageDecisions: {
    'gives those that hold all the words, the newest first, as many as asked for': async (pageDecisions, stage) => {
      const { db } = stage.context.store.behind(closedWall);
      const [first, second, third] = [1, 2, 3].map((number) => decided(stage, number));
      const odd = { ...decided(stage, 4), title: '100 % _done\\' };
      const later = { ...third, fields: { ...third?.fields, supersedes: [first?.id] } } as PublishedDecision;
      const decisions = [first, second, later, odd].filter((one) => one !== undefined);
      await put(stage, publishing(stage, { decisions }));
      const ask = async (words: readonly string[], offset = 0, limit = 9) => {
        const page = await pageDecisions(db, stage.context.scope, { words, offset, limit });
        return { found: page.found, numbers: page.decisions.map(({ number }) => number) };
      };
      expect(await ask([])).toEqual({ found: 4, numbers: [4, 3, 2, 1] });
      expect(await ask([], 1, 2)).toEqual({ found: 4, numbers: [3, 2] });
      expect(await ask(['decision', 'head'], 0, 1)).toEqual({ found: 4, numbers: [4] });
      expect(await ask(['decision 2'])).toEqual({ found: 1, numbers: [2] });
      for (const mark of ['%', '_', '\\', '100 %']) expect(await ask([mark])).toEqual({ found: 1, numbers: [4] });
      const all = await pageDecisions(db, stage.context.scope, { words: [], offset: 0, limit: 9 });
      expect(all.decisions.map(({ successorId }) => successorId)).toEqual([null, null, null, third?.id]);
    },
  },
  listDecisionsById: {
    'gives those that the log shows': async (listDecisionsById, stage) => {
      const { db } = stage.context.store.behind(closedWall);
      const [one, other] = [decided(stage, 1), decided(stage, 2)];
      await put(stage, publishing(stage, { decisions: [one, other] }));
      const ids = [other.id, freshId<'record'>(stage.context)];
      expect(await listDecisionsById(db, stage.context.scope, ids)).toEqual([{ ...other, successorId: null }]);
    },
  },
  deleteDecisionLog: {
    'leaves nothing of it': async (deleteDecisionLog, stage) => {
      const { store, scope } = stage.context;
      const { key } = await put(stage, publishing(stage, { decisions: [decided(stage, 1)] }));
      await store.transact((tx) => deleteDecisionLog(tx, scope));
      expect(await decisionLogs.findOpenLog(store.db, key)).toBeUndefined();
      expect(await decisionLogs.listPublishedDecisions(store.db, scope)).toEqual([]);
    },
  },
});

type Wishes = Partial<Pick<decisionLogs.Publishing['log'], 'title' | 'visibility'>> & {
  readonly decisions?: readonly PublishedDecision[];
};

function publishing(stage: Stage, { decisions = [], ...wishes }: Wishes = {}): decisionLogs.Publishing {
  const id = freshId<'decision-log'>(stage.context);
  const said = { title: 'How we decide', description: 'Read this first', visibility: 'public' as const, ...wishes };
  const log = { ...said, slug: formatSlug(said.title, id), publishedAt: stage.clock.now, takenDown: null };
  return { log, key: slugKey(id), decisions };
}

async function put(stage: Stage, made: decisionLogs.Publishing): Promise<decisionLogs.Publishing> {
  const { store, scope } = stage.context;
  await store.transact((tx) => decisionLogs.putDecisionLog(tx, scope, made));
  return made;
}

const decided = (stage: Stage, number: number): PublishedDecision => {
  const person = freshId<'record'>(stage.context);
  return {
    id: freshId<'record'>(stage.context),
    number,
    revision: 1,
    title: `Decision ${number}`,
    fields: { what: `Decision ${number}`, deciders: [person] },
    names: { [person]: 'Head of design' },
    reopenings: 0,
  };
};
