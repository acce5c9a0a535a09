import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { type Pair, seedPair, write } from '../../../../test/stage/sharing/following.ts';
import { seedOperator, seedPerson } from '../../../../test/stage/people.ts';
import { publishAgain } from '../../../../test/stage/sharing/publish.ts';
import { freshId, passDays } from '../../../../test/stage/seed.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import type { NoteId, ReportId } from '../../../core/base/id.ts';
import { findPublication } from './publications.ts';
import * as reports from './reports.ts';
import type { NewReport } from './reports.ts';

exercise(reports, {
  insertReport: {
    'keeps what somebody found wrong, in their name': async (insertReport, stage) => {
      const { ben, publication, operator } = await seedScene(stage);
      const report = newReport({ ben, publication });
      await ben.signedIn.store.transact((tx) => insertReport(tx, ben.who, report));
      expect(await reports.findReport(operator.store.db, operator.who, report.id)).toEqual({
        report: { ...report, reporterId: ben.account.id, decidedBy: null, decidedAt: null, decision: null },
        deck: { title: 'Risk', slug: publication.slug, authorId: publication.authorId, takenDown: null },
      });
    },
  },
  findReport: {
    'finds none that is not there': async (findReport, stage) => {
      const { operator } = await seedScene(stage);
      expect(await findReport(operator.store.db, operator.who, freshId(stage.context))).toBeUndefined();
    },
  },
  listReports: {
    'lists what waits, oldest first, and what was decided, newest first': async (listReports, stage) => {
      const scene = await seedScene(stage);
      const { operator } = scene;
      const ids = [await report(scene), await report(scene), await report(scene), await report(scene)] as const;
      for (const id of ids.slice(0, 2)) await dismiss(scene, id);
      const list = async (state: 'open' | 'decided') => {
        const listed = await listReports(operator.store.db, operator.who, { state, offset: 0, limit: 1_000 });
        return listed.map((one) => one.report.id).filter((id) => ids.includes(id));
      };
      expect(await list('open')).toEqual([ids[2], ids[3]]);
      expect(await list('decided')).toEqual([ids[1], ids[0]]);
    },
  },
  listReportedCards: {
    'tells what a reported card said last, and nothing of a deck': async (listReportedCards, stage) => {
      const scene = await seedScene(stage);
      const { ada, notes, publication, operator } = scene;
      await write(ada, notes[0].id, { back: 'Changed' });
      await publishAgain(ada, publication);
      const [onCard, onDeck] = [await report(scene, notes[0].id), await report(scene)];
      const { db } = operator.store;
      const found = await Promise.all([onCard, onDeck].map((id) => reports.findReport(db, operator.who, id)));
      const kept = found.flatMap((one) => (one === undefined ? [] : [one.report]));
      const cards = await listReportedCards(db, operator.who, kept);
      expect([...cards]).toEqual([[onCard, expect.objectContaining({ front: 'One', back: 'Changed' })]]);
      expect((await listReportedCards(db, operator.who, [])).size).toBe(0);
    },
  },
  decideReport: {
    'notes what came of one report, and leaves the others open': async (decideReport, stage) => {
      const scene = await seedScene(stage);
      const { store, who } = scene.operator;
      const [one, other] = [await report(scene), await report(scene)];
      const at = passDays(scene.ada, 1);
      await store.transact((tx) => decideReport(tx, who, { id: one, decision: 'dismissed', at }));
      const decided = { decision: 'dismissed', decidedBy: who.accountId, decidedAt: at };
      expect(await reports.findReport(store.db, who, one)).toMatchObject({ report: decided });
      expect(await reports.findReport(store.db, who, other)).toMatchObject({ report: { decidedAt: null } });
    },
  },
  takeDown: {
    'keeps a deck from others, tells its maintainers why, and closes its reports': async (takeDown, stage) => {
      const scene = await seedScene(stage);
      const { ada, ben, publication } = scene;
      const { store, who } = scene.operator;
      const id = await report(scene);
      const at = passDays(ada, 1);
      const down = { publicationId: publication.id, at, reason: 'It is copied' };
      await store.transact((tx) => takeDown(tx, who, down));
      expect(await findPublication(ben.signedIn.store.db, ben.who, publication.id)).toBeUndefined();
      const { context } = ada;
      expect(await findPublication(context.store.db, context.scope, publication.id)).toMatchObject({
        takenDown: { at, reason: 'It is copied' },
      });
      expect(await reports.findReport(store.db, who, id)).toMatchObject({ report: { decision: 'taken-down' } });
    },
  },
  putBack: {
    'lets everybody read again': async (putBack, stage) => {
      const { ada, ben, publication, operator } = await seedScene(stage);
      const down = { publicationId: publication.id, at: ada.context.now(), reason: 'It is copied' };
      await operator.store.transact((tx) => reports.takeDown(tx, operator.who, down));
      await operator.store.transact((tx) => putBack(tx, operator.who, publication.id));
      expect(await findPublication(ben.signedIn.store.db, ben.who, publication.id)).toEqual(publication);
    },
  },
});

type Scene = Pair & { readonly operator: Awaited<ReturnType<typeof seedOperator>> };

async function seedScene(stage: Stage): Promise<Scene> {
  return { ...(await seedPair(stage)), operator: await seedOperator(await seedPerson(stage, 'Olga')) };
}

const newReport = (
  { ben, publication }: Pick<Scene, 'ben' | 'publication'>,
  noteId: NoteId | null = null,
): NewReport => ({
  id: freshId(ben.context),
  workspaceId: publication.workspaceId,
  publicationId: publication.id,
  noteId,
  reason: 'not-theirs',
  details: 'It is from my book',
  createdAt: ben.context.now(),
});

async function report(scene: Scene, noteId: NoteId | null = null): Promise<ReportId> {
  const { store, who } = scene.ben.signedIn;
  const made = newReport(scene, noteId);
  await store.transact((tx) => reports.insertReport(tx, who, made));
  return made.id;
}

const dismiss = ({ operator, ada }: Scene, id: ReportId): Promise<void> =>
  operator.store.transact((tx) =>
    reports.decideReport(tx, operator.who, { id, decision: 'dismissed', at: ada.context.now() }),
  );
