import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { follow, seedPair } from '../../../../test/stage/sharing/following.ts';
import { seedOperator, seedPerson } from '../../../../test/stage/people.ts';
import { freshId, only, passDays } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { ReportId } from '../../../core/base/id.ts';
import { findPublication } from '../../../store/study/sharing/publications.ts';
import { listAudit } from '../../account/auditing/listAudit.ts';
import { previewUpdate } from '../following/previewUpdate.ts';
import { decideReport } from './decideReport.ts';
import { listReports } from './listReports.ts';
import { reportCard } from './reportCard.ts';
import { reportDeck } from './reportDeck.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a report', () => {
    test('of a card waits for the operator with what the card says', async () => {
      const scene = await seedScene(await stage());
      const { ben, publication, notes } = scene;
      const asked = { publicationId: publication.id, noteId: notes[0].id, details: 'Page 12 of my book' } as const;
      expect(await reportCard(ben.signedIn, { ...asked, reason: 'not-theirs' })).toEqual({ done: true });
      expect(await reportOn(scene)).toEqual({
        id: expect.any(String),
        reason: 'not-theirs',
        details: 'Page 12 of my book',
        reporter: 'Ben',
        createdAt: ben.clock.now,
        deck: { id: publication.id, slug: publication.slug, title: 'Risk', author: 'Ada', takenDown: null },
        card: expect.objectContaining({ front: 'One', ownId: null }),
        decision: null,
        decidedBy: null,
        decidedAt: null,
      });
    });

    test('is about a deck that its reporter may read, and a card that it had', async () => {
      const { ben, publication } = await seedScene(await stage());
      const report = { reason: 'spam', details: '' } as const;
      const nowhere = { ...report, publicationId: freshId<'publication'>(ben.context) };
      expect(await reportDeck(ben.signedIn, nowhere)).toMatchObject({ code: 'no-publication' });
      const noteId = freshId<'note'>(ben.context);
      expect(await reportCard(ben.signedIn, { ...nowhere, noteId })).toMatchObject({ code: 'no-publication' });
      const card = { ...report, publicationId: publication.id, noteId };
      expect(await reportCard(ben.signedIn, card)).toMatchObject({ code: 'no-edition' });
    });

    test('is refused after thirty on one day', async () => {
      const { ben, publication } = await seedScene(await stage());
      const report = { publicationId: publication.id, reason: 'spam', details: '' } as const;
      for (let count = 0; count < 30; count += 1) await reportDeck(ben.signedIn, report);
      expect(await reportDeck(ben.signedIn, report)).toMatchObject({ code: 'too-often' });
      passDays(ben, 1);
      expect(await reportDeck(ben.signedIn, report)).toEqual({ done: true });
    });
  });

  describe('the operator', () => {
    test('takes a deck down: it is gone for everybody at once, and its maintainers read why', async () => {
      const scene = await seedScene(await stage());
      const { ada, ben, publication, operator } = scene;
      await follow(ben, publication);
      const reportId = await report(scene);
      const decision = { kind: 'take-down', reason: 'It is copied from a book' } as const;
      expect(await decideReport(operator, { reportId, decision })).toEqual({ done: true });
      const takenDown = { at: ada.clock.now, reason: 'It is copied from a book' };
      expect(await reportOn(scene, 'decided')).toMatchObject({
        id: reportId,
        decision: 'taken-down',
        decidedBy: 'You',
        deck: { takenDown },
      });
      expect(await findPublication(ben.signedIn.store.db, ben.who, publication.id)).toBeUndefined();
      expect(await findPublication(ada.context.store.db, ada.context.scope, publication.id)).toMatchObject({
        takenDown,
      });
      const previewed = await previewUpdate(ben.context, { publicationId: publication.id, offset: 0, limit: 9 });
      expect(previewed).toMatchObject({ code: 'no-publication' });
      expect(await decideReport(operator, { reportId, decision })).toMatchObject({ code: 'decided' });
    });

    test('puts a deck back, and both are in the audit log', async () => {
      const scene = await seedScene(await stage());
      const { ben, publication, operator } = scene;
      const reportId = await report(scene);
      const putBack = { reportId, decision: { kind: 'put-back' } } as const;
      expect(await decideReport(operator, putBack)).toMatchObject({ code: 'not-taken-down' });
      await decideReport(operator, { reportId, decision: { kind: 'take-down', reason: 'It is copied' } });
      expect(await decideReport(operator, putBack)).toEqual({ done: true });
      expect(await findPublication(ben.signedIn.store.db, ben.who, publication.id)).toEqual(publication);
      const { entries } = await listAudit(operator, { limit: 50 });
      const about = entries.filter(({ details }) => details.publicationId === publication.id);
      expect(about.map(({ event }) => event)).toEqual(['deck-put-back', 'deck-taken-down']);
    });

    test('dismisses a report, which leaves the deck as it is', async () => {
      const scene = await seedScene(await stage());
      const { ben, publication, operator } = scene;
      const reportId = await report(scene);
      const dismiss = { reportId, decision: { kind: 'dismiss' } } as const;
      expect(await decideReport(operator, dismiss)).toEqual({ done: true });
      expect(await decideReport(operator, dismiss)).toMatchObject({ code: 'decided' });
      expect(await findPublication(ben.signedIn.store.db, ben.who, publication.id)).toEqual(publication);
      const nowhere = { ...dismiss, reportId: freshId<'report'>(ben.context) };
      expect(await decideReport(operator, nowhere)).toMatchObject({ code: 'no-report' });
    });
  });
});

type Scene = Awaited<ReturnType<typeof seedScene>>;

async function seedScene(stage: Stage) {
  return { ...(await seedPair(stage)), operator: await seedOperator(await seedPerson(stage, 'Olga')) };
}

async function report(scene: Scene): Promise<ReportId> {
  const { ben, publication } = scene;
  await reportDeck(ben.signedIn, { publicationId: publication.id, reason: 'not-theirs', details: '' });
  return (await reportOn(scene)).id;
}

/** The report on the deck of the scene: there are others in the same store. */
async function reportOn({ operator, publication }: Scene, state: 'open' | 'decided' = 'open') {
  const { reports } = await listReports(operator, { state, offset: 0 });
  return only(reports.filter(({ deck }) => deck.id === publication.id));
}
