import { asking as askingNia, seedAsked, seedImpact } from '../../../stage/evidence/witnesses.ts';
import { stageIn } from '../../ground/cast.ts';
import { marks } from '../../ground/marks.ts';
import type { ServedTown } from '../../ground/served.ts';
import { asking, plain, type RouteCases } from '../routeCase.ts';

const isNobody = (): boolean => false;

/** Testimonials of a team; and the pages of witnesses, which whoever has a link opens. */
export const testimonialCases: RouteCases = {
  'GET /api/evidence/testimonials': [plain({ shows: 'team' })],
  'POST /api/evidence/testimonials': [
    {
      asks: async (town) => {
        const stage = await vicsTeam(town);
        return { fields: askingNia((await seedImpact(stage, marks.team)).id) };
      },
    },
  ],
  'DELETE /api/evidence/testimonials/requests/:requestId': [
    { asks: async (town) => ({ fields: { requestId: (await asked(town)).request.id } }) },
  ],
  'GET /api/evidence/testimonials/:recordId/credential': [asking(({ ledger }) => ({ recordId: ledger.testimonialId }))],
  'GET /api/evidence/testimonials/news': [plain()],
  'POST /api/evidence/testimonials/heard': [
    asking(({ ledger }) => ({ requestIds: [ledger.requestId] }), { elsewhere: 200 }),
  ],
  'POST /api/evidence/testimonials/:recordId/page': [
    asking(({ ledger }) => ({ recordId: ledger.testimonialId, isShown: false })),
  ],
  'GET /testimonial/:workspaceId/:recordId': [
    asking(({ team, ledger }) => ({ workspaceId: team.id, recordId: ledger.testimonialId }), { people: isNobody }),
  ],
  'GET /testimonial/:workspaceId/:recordId/credential.json': [
    asking(({ team, ledger }) => ({ workspaceId: team.id, recordId: ledger.testimonialId }), { people: isNobody }),
  ],
  'GET /witness/:secret': [
    { asks: async (town) => ({ fields: { secret: (await asked(town)).secret } }), tells: () => ['team'] },
    asking(() => ({ secret: `cairn_wit_${'x'.repeat(43)}` }), { people: isNobody }),
  ],
  'POST /witness/:secret': [asking(() => ({ secret: `cairn_wit_${'x'.repeat(43)}` }), { people: isNobody })],
  'GET /status/:workspaceId': [
    // It names the workspace that its address names.
    asking(({ team }) => ({ workspaceId: team.id }), { tells: () => ['team'] }),
    asking(({ other }) => ({ workspaceId: other.id }), { people: isNobody }),
  ],
};

const vicsTeam = async ({ people: { vic }, team }: ServedTown) => stageIn(vic, team.id);

async function asked(town: ServedTown) {
  const stage = await vicsTeam(town);
  await stage.context.store.transact((tx) => tx.deleteFrom('quota').execute());
  return seedAsked(stage, marks.team);
}
