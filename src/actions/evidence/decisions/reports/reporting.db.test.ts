import { describe, expect, test } from 'vitest';
import { publishLog, seedDecision } from '../../../../../test/stage/decisions.ts';
import { stageOn } from '../../../../../test/stage/exercise.ts';
import { seedOperator, seedPerson } from '../../../../../test/stage/people.ts';
import { passDays } from '../../../../../test/stage/seed.ts';
import { granted } from '../../../../../test/stage/sharing/publications.ts';
import { engines, type Stage } from '../../../../../test/stage/stage.ts';
import { listAudit } from '../../../account/auditing/listAudit.ts';
import { getDecisionLog } from '../getDecisionLog.ts';
import { openPublicLogs } from '../publicLogs.ts';
import { publishDecisionLog } from '../publishDecisionLog.ts';
import { withdrawDecisionLog } from '../withdrawDecisionLog.ts';
import { decideLogReport } from './decideLogReport.ts';
import { listLogReports } from './listLogReports.ts';
import { reportLog } from './reportLog.ts';

describe.each(engines)('a report on a decision log on %s', (engine) => {
  const stage = stageOn(engine);

  test('waits for the operator with what is wrong and with which log', async () => {
    const scene = await seedScene(await stage());
    expect(await reportOn(scene)).toMatchObject({
      reason: 'not-theirs',
      details: 'From our wiki',
      reporter: 'Ben',
      log: { slug: scene.slug, title: 'How we decide', takenDown: null },
      decision: null,
    });
  });

  test('is refused where no such log is read, and after thirty on one day', async () => {
    const { ben, slug } = await seedScene(await stage());
    const report = { slug, reason: 'spam', details: '' } as const;
    expect(await reportLog(ben.signedIn, { ...report, slug: 'nothing-0123456789' })).toMatchObject({ code: 'no-log' });
    for (let count = 1; count < 30; count += 1) await reportLog(ben.signedIn, report);
    expect(await reportLog(ben.signedIn, report)).toMatchObject({ code: 'too-often' });
    passDays(ben, 1);
    expect(await reportLog(ben.signedIn, report)).toEqual({ done: true });
  });

  test('takes the log from everybody, who publishes it reads why, and cannot bring it back', async () => {
    const scene = await seedScene(await stage());
    const { ada, ben, operator, slug } = scene;
    const { id: reportId } = await reportOn(scene);
    const decision = { kind: 'take-down', reason: 'It is from their wiki.' } as const;
    granted(await decideLogReport(operator, { reportId, decision }));
    const logs = openPublicLogs(ben.signedIn);
    expect([await logs.findLog(slug), await logs.listMadr(slug)]).toEqual([undefined, undefined]);
    const takenDown = { at: ada.clock.now, reason: 'It is from their wiki.' };
    expect((await getDecisionLog(ada.context)).log).toMatchObject({ takenDown });
    const again = { title: 'Anew', description: '', visibility: 'public' } as const;
    expect(await publishDecisionLog(ada.context, again)).toMatchObject({
      code: 'taken-down',
      message: expect.stringContaining('It is from their wiki.'),
    });
    expect(await withdrawDecisionLog(ada.context)).toMatchObject({ code: 'taken-down' });
    expect(await decideLogReport(operator, { reportId, decision })).toMatchObject({ code: 'decided' });
  });

  test('is dismissed, or undone: then the log is there again, and both stand in the audit log', async () => {
    const scene = await seedScene(await stage());
    const { ada, operator, slug } = scene;
    const { id: reportId } = await reportOn(scene);
    const putBack = { reportId, decision: { kind: 'put-back' } } as const;
    expect(await decideLogReport(operator, putBack)).toMatchObject({ code: 'not-taken-down' });
    granted(await decideLogReport(operator, { reportId, decision: { kind: 'take-down', reason: 'Copied.' } }));
    granted(await decideLogReport(operator, putBack));
    expect(await openPublicLogs(ada.signedIn).findLog(slug)).toMatchObject({ slug });
    const { entries } = await listAudit(operator, { limit: 50 });
    const { workspaceId } = ada.context.scope;
    const events = entries.flatMap(({ event, details }) => (details.workspaceId === workspaceId ? [event] : []));
    expect(events.filter((event) => event.startsWith('log-'))).toEqual(['log-put-back', 'log-taken-down']);
    await reportLog(scene.ben.signedIn, { slug, reason: 'wrong', details: '' });
    const { id } = await reportOn(scene);
    granted(await decideLogReport(operator, { reportId: id, decision: { kind: 'dismiss' } }));
    expect(await openPublicLogs(ada.signedIn).findLog(slug)).toMatchObject({ slug });
  });
});

type Scene = Awaited<ReturnType<typeof seedScene>>;

/** Ben has reported the log that Ada publishes; Olga runs the server. */
async function seedScene(stage: Stage) {
  const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
  const operator = await seedOperator(await seedPerson(stage, 'Olga'));
  await seedDecision(ada);
  const { slug } = await publishLog(ada);
  granted(await reportLog(ben.signedIn, { slug, reason: 'not-theirs', details: 'From our wiki' }));
  return { ada, ben, operator, slug };
}

/** What waits about the log of the scene: there are others in the same store. */
async function reportOn({ operator, slug }: Scene) {
  const { reports } = await listLogReports(operator, { state: 'open', offset: 0 });
  const [report] = reports.filter(({ log }) => log.slug === slug);
  if (report === undefined) throw new Error('nothing waits');
  return report;
}
