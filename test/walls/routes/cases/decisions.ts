import { freshId } from '../../../../src/actions/base/context.ts';
import type { ReportId } from '../../../../src/core/base/id.ts';
import { insertLogReport } from '../../../../src/store/evidence/logReports.ts';
import { publishLog, seedDecision } from '../../../stage/decisions.ts';
import type { ServedTown } from '../../ground/served.ts';
import { asking, plain, type RouteCase, type RouteCases } from '../routeCase.ts';

/** A log that a team publishes: who may, and that everybody reads it afterwards. Nothing of the team is in it. */
export const decisionCases: RouteCases = {
  'GET /api/evidence/decision-log': [plain()],
  'GET /api/evidence/reopenings': [plain()],
  'PUT /api/evidence/decision-log': [
    {
      asks: async ({ team: { stage } }) => {
        await seedDecision(stage);
        return { fields: { title: 'How we decide', visibility: 'unlisted' } };
      },
      elsewhere: 409,
    },
  ],
  'DELETE /api/evidence/decision-log': [
    {
      asks: async (town) => {
        await publish(town);
        return {};
      },
    },
  ],
  'POST /api/logs/:slug/reports': [
    {
      ...asking(() => ({}), { people: () => true }),
      asks: async (town) => ({ fields: { slug: (await publish(town)).slug, reason: 'wrong' } }),
    },
  ],
  'GET /api/log-reports': [asking(() => ({}))],
  'POST /api/log-reports/:reportId/decide': [
    { asks: async (town) => ({ fields: { reportId: await report(town), decision: { kind: 'dismiss' } } }) },
  ],
  ...Object.fromEntries(
    ['', '/feed.xml', '/log.json', '/log.md', '/:decision'].map((part) => [`GET /log/:slug${part}`, [reading()]]),
  ),
};

function reading(): RouteCase {
  return { ...asking(() => ({})), asks: async (town) => ({ fields: await publish(town) }) };
}

async function publish({ team: { stage } }: ServedTown) {
  const { id } = await seedDecision(stage);
  await stage.context.store.transact((tx) => tx.deleteFrom('quota').execute());
  return { slug: (await publishLog(stage, { visibility: 'unlisted' })).slug, decision: id };
}

async function report(town: ServedTown): Promise<ReportId> {
  const { slug } = await publish(town);
  const { signedIn, who } = town.people.vic;
  const id = freshId<'report'>(signedIn);
  const { workspaceId } = town.team.stage.context.scope;
  const report = { id, workspaceId, reason: 'wrong', details: slug, createdAt: signedIn.now() } as const;
  await signedIn.store.transact((tx) => insertLogReport(tx, who, report));
  return id;
}
