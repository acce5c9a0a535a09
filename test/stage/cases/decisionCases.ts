import { decideLogReport } from '../../../src/actions/evidence/decisions/reports/decideLogReport.ts';
import { listLogReports } from '../../../src/actions/evidence/decisions/reports/listLogReports.ts';
import { reportLog } from '../../../src/actions/evidence/decisions/reports/reportLog.ts';
import { withdrawDecisionLog } from '../../../src/actions/evidence/decisions/withdrawDecisionLog.ts';
import { mostPublished } from '../../../src/core/evidence/decisions/decisionLog.ts';
import { deleteDecisionLog } from '../../../src/store/evidence/decisionLogs.ts';
import { publishLog, seedDecision, sharedDecision } from '../decisions.ts';
import { seedRecord, seedRecords } from '../ledger.ts';
import type { EndpointCases } from '../grounds/endpointCase.ts';
import type { LocalGround } from '../grounds/localGround.ts';
import { granted } from '../sharing/publications.ts';
import { exhaust, type SiteCases, type SiteGround } from '../grounds/siteGround.ts';

const log = { title: 'How we decide', visibility: 'public' } as const;

/** Ada has published a decision, whatever became of her log before. */
async function published(ground: SiteGround) {
  await publishAnew(ground);
  return {};
}

async function publishAnew({ ada }: SiteGround) {
  const { store, scope } = ada.context;
  await store.transact((tx) => deleteDecisionLog(tx, scope));
  await seedDecision(ada);
  return publishLog(ada);
}

/** Publishing a decision log. */
export const decisionCases: SiteCases = {
  'GET /api/evidence/decision-log': { asks: published },
  'GET /api/evidence/reopenings': {
    asks: async ({ ada }) => {
      const { id } = await seedDecision(ada);
      await seedRecord(ada, { kind: 'reopening', standing: 'kept', fields: { why: 'Again?', of: [id] } });
      return {};
    },
  },
  'PUT /api/evidence/decision-log': {
    asks: async (ground) => ({ ...log, ...(await published(ground)) }),
    bad: () => ({ ...log, title: ' ' }),
    refusals: {
      'taken-down': async (ground) => {
        await takenDown(ground);
        return log;
      },
      'too-many': async ({ ada }) => {
        await seedRecords(
          ada,
          Array.from({ length: mostPublished + 1 }, () => sharedDecision),
        );
        return log;
      },
      'nothing-shared': ({ ben }) => ({ ...log, as: ben }),
      'too-often': async (ground) => {
        await exhaust(ground, 'publication', ground.ada.account.id);
        return log;
      },
    },
  },
  'DELETE /api/evidence/decision-log': {
    asks: published,
    refusals: {
      'no-log': async ({ ada }) => {
        await withdrawDecisionLog(ada.context);
        return {};
      },
      'taken-down': async (ground) => {
        await takenDown(ground);
        return {};
      },
    },
  },
  'POST /api/logs/:slug/reports': {
    asks: reporting,
    bad: async (ground) => ({ ...(await reporting(ground)), reason: 'dull' }),
    refusals: {
      'no-log': async (ground) => ({ ...(await reporting(ground)), slug: 'nothing-0123456789' }),
      'too-often': async (ground) => {
        await exhaust(ground, 'report', ground.ben.account.id);
        return reporting(ground);
      },
    },
  },
  'GET /api/log-reports': {
    asks: async (ground) => {
      await reported(ground);
      return { state: 'open' };
    },
    bad: () => ({ state: 'lost' }),
  },
  'POST /api/log-reports/:reportId/decide': {
    asks: async (ground) => ({ ...(await reported(ground)), decision: { kind: 'take-down', reason: 'Copied' } }),
    bad: async (ground) => ({ ...(await reported(ground)), decision: { kind: 'take-down', reason: ' ' } }),
    refusals: {
      'no-report': ({ nowhere: reportId }) => ({ reportId, decision: dismiss }),
      decided: async (ground) => {
        const { reportId } = await reported(ground);
        granted(await decideLogReport(ground.opal.operating, { reportId, decision: dismiss }));
        return { reportId, decision: dismiss };
      },
      'not-taken-down': async (ground) => ({ ...(await reported(ground)), decision: { kind: 'put-back' } }),
    },
  },
};

const dismiss = { kind: 'dismiss' } as const;

/** How Ben reports the log that Ada has published. */
async function reporting(ground: SiteGround) {
  return { as: ground.ben, slug: (await publishAnew(ground)).slug, reason: 'wrong' } as const;
}

/** What he has reported. */
async function reported(ground: SiteGround) {
  const { as, ...report } = await reporting(ground);
  granted(await reportLog(as.signedIn, { ...report, details: '' }));
  const { reports } = await listLogReports(ground.opal.operating, { state: 'open', offset: 0 });
  const [newest] = reports.filter(({ log: { slug } }) => slug === report.slug);
  if (newest === undefined) throw new Error('nothing was reported');
  return { reportId: newest.id };
}

async function takenDown(ground: SiteGround): Promise<void> {
  const { reportId } = await reported(ground);
  const decision = { kind: 'take-down', reason: 'Copied.' } as const;
  granted(await decideLogReport(ground.opal.operating, { reportId, decision }));
}

/** The same for one owner, for whom nobody could read it. */
export const lonelyDecisionCases: EndpointCases<LocalGround> = {
  'PUT /api/evidence/decision-log': { refusals: { 'only-yours': () => log } },
};
