import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { publishLog, seedDecision } from '../../../test/stage/decisions.ts';
import { type Person, seedOperator, seedPerson } from '../../../test/stage/people.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { instant } from '../../core/base/instant.ts';
import { findDecisionLog, findOpenLog } from './decisionLogs.ts';
import * as logReports from './logReports.ts';
import { parseSlug } from '../../core/base/slug.ts';

async function setScene(stage: Stage) {
  const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
  const { who: operator, store } = await seedOperator(await seedPerson(stage, 'Olga'));
  await seedDecision(ada);
  const { slug } = await publishLog(ada);
  return { ada, ben, operator, slug, store };
}

async function report(
  { ada, ben }: { readonly ada: Person; readonly ben: Person },
  after = 0,
  insert = logReports.insertLogReport,
) {
  const id = freshId<'report'>(ben.signedIn);
  const { workspaceId } = ada.context.scope;
  const kept = {
    id,
    workspaceId,
    reason: 'wrong',
    details: 'Look at 3',
    createdAt: instant(ben.clock.now + after),
  } as const;
  await ben.signedIn.store.transact((tx) => insert(tx, ben.who, kept));
  return kept;
}

exercise(logReports, {
  insertLogReport: {
    'keeps who wrote it, what is wrong, and with which log': async (insert, stage) => {
      const scene = await setScene(stage);
      const kept = await report(scene, 0, insert);
      const { store, operator, ben, slug } = scene;
      expect(await logReports.findLogReport(store.db, operator, kept.id)).toEqual({
        ...kept,
        reporterId: ben.account.id,
        decidedBy: null,
        decidedAt: null,
        decision: null,
        log: { title: 'How we decide', slug, takenDown: null },
      });
    },
  },
  findLogReport: {
    'finds none that is not there': async (findLogReport, stage) => {
      const { store, operator, ben } = await setScene(stage);
      expect(await findLogReport(store.db, operator, freshId<'report'>(ben.signedIn))).toBeUndefined();
    },
  },
  listLogReports: {
    'gives what waits from the oldest on, and what was decided from the newest on': async (list, stage) => {
      const scene = await setScene(stage);
      const { store, operator, ada } = scene;
      const [one, two, three] = [await report(scene, 1), await report(scene, 2), await report(scene, 3)];
      const idsOf = async (state: 'open' | 'decided', offset = 0, limit = 99) =>
        (await list(store.db, operator, { state, offset, limit }))
          .filter(({ workspaceId }) => workspaceId === ada.context.scope.workspaceId)
          .map(({ id }) => id);
      expect(await idsOf('open')).toEqual([one.id, two.id, three.id]);
      for (const { id } of [one, three])
        await store.transact((tx) =>
          logReports.decideLogReport(tx, operator, { id, decision: 'dismissed', at: ada.clock.now }),
        );
      expect(await idsOf('open')).toEqual([two.id]);
      expect(await idsOf('decided')).toEqual([three.id, one.id]);
    },
  },
  decideLogReport: {
    'notes what came of one and of no other': async (decide, stage) => {
      const scene = await setScene(stage);
      const { store, operator, ada } = scene;
      const [one, other] = [await report(scene), await report(scene)];
      const at = ada.clock.now;
      await store.transact((tx) => decide(tx, operator, { id: one.id, decision: 'put-back', at }));
      const decided = { decision: 'put-back', decidedAt: at, decidedBy: operator.accountId };
      expect(await logReports.findLogReport(store.db, operator, one.id)).toMatchObject(decided);
      expect(await logReports.findLogReport(store.db, operator, other.id)).toMatchObject({ decision: null });
    },
  },
  takeLogDown: {
    'takes the log from everybody but its workspace, and closes what was reported of it': async (takeDown, stage) => {
      const scene = await setScene(stage);
      const { store, operator, ada, slug } = scene;
      const kept = await report(scene);
      const takenDown = { at: ada.clock.now, reason: 'Copied' };
      const { workspaceId } = ada.context.scope;
      await store.transact((tx) => takeDown(tx, operator, { workspaceId, ...takenDown }));
      expect(await findOpenLog(store.db, parseSlug(slug) ?? '')).toBeUndefined();
      expect(await findDecisionLog(ada.context.store.db, ada.context.scope)).toMatchObject({ takenDown });
      expect(await logReports.findLogReport(store.db, operator, kept.id)).toMatchObject({ decision: 'taken-down' });
    },
  },
  putLogBack: {
    'gives it back to everybody': async (putBack, stage) => {
      const { store, operator, ada, slug } = await setScene(stage);
      const { workspaceId } = ada.context.scope;
      await store.transact(async (tx) => {
        await logReports.takeLogDown(tx, operator, { workspaceId, at: ada.clock.now, reason: 'Copied' });
        await putBack(tx, operator, workspaceId);
      });
      expect(await findOpenLog(store.db, parseSlug(slug) ?? '')).toMatchObject({ takenDown: null });
    },
  },
});
