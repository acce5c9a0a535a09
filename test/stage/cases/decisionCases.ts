import { withdrawDecisionLog } from '../../../src/actions/evidence/decisions/withdrawDecisionLog.ts';
import { mostPublished } from '../../../src/core/evidence/decisions/decisionLog.ts';
import { publishLog, seedDecision, sharedDecision } from '../decisions.ts';
import { seedRecord, seedRecords } from '../ledger.ts';
import type { EndpointCases } from '../grounds/endpointCase.ts';
import type { LocalGround } from '../grounds/localGround.ts';
import { exhaust, type SiteCases, type SiteGround } from '../grounds/siteGround.ts';

const log = { title: 'How we decide', visibility: 'public' } as const;

/** Ada has published a decision. */
async function published({ ada }: SiteGround) {
  await seedDecision(ada);
  await publishLog(ada);
  return {};
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
    },
  },
};

/** The same for one owner, for whom nobody could read it. */
export const lonelyDecisionCases: EndpointCases<LocalGround> = {
  'PUT /api/evidence/decision-log': { refusals: { 'only-yours': () => log } },
};
