import { opening, seatIn, secretOf, seedPanel } from '../../../stage/evidence/panels.ts';
import { seedImpact } from '../../../stage/evidence/witnesses.ts';
import { stageIn } from '../../ground/cast.ts';
import { marks } from '../../ground/marks.ts';
import type { ServedTown } from '../../ground/served.ts';
import { asking, plain, type RouteCases } from '../routeCase.ts';

const isNobody = (): boolean => false;

/** Panels of a team; and the pages of who sits on them, which whoever has a link opens. */
export const panelCases: RouteCases = {
  'GET /api/evidence/panels': [plain({ shows: 'team' })],
  'GET /api/evidence/panels/:panelId': [asking(({ ledger }) => ({ panelId: ledger.panelId }), { shows: 'team' })],
  'POST /api/evidence/panels': [
    {
      asks: async (town) => ({ fields: opening([(await seedImpact(await vicsTeam(town), marks.team)).id]) }),
      // What lies elsewhere is no impact that could be judged.
      elsewhere: 409,
    },
  ],
  'POST /api/evidence/panels/:panelId/panellists': [
    {
      asks: async (town) => ({
        fields: { panelId: (await opened(town)).panel.id, name: 'Tom', email: 'tom@example.org', seniority: 1 },
      }),
    },
  ],
  'GET /api/evidence/agreement': [plain()],
  'POST /api/evidence/panels/:panelId/panellists/:panellistId/excuse': [
    {
      asks: async (town) => {
        const one = await opened(town);
        return { fields: { panelId: one.panel.id, panellistId: seatIn(one, 'Jun').id, because: 'Ill' } };
      },
    },
  ],
  'POST /api/evidence/panels/:panelId/close': [
    { asks: async (town) => ({ fields: { panelId: (await opened(town)).panel.id } }) },
  ],
  'GET /panel/:secret': [
    { asks: async (town) => ({ fields: { secret: secretOf(await opened(town), 'Jun') } }), tells: () => ['team'] },
    asking(() => ({ secret: `cairn_pan_${'x'.repeat(43)}` }), { people: isNobody }),
  ],
  'GET /panel/:secret/files/:hash': [
    asking(({ ledger }) => ({ secret: `cairn_pan_${'x'.repeat(43)}`, hash: ledger.fileHash }), { people: isNobody }),
    // What no panel judges opens for nobody who sits on one.
    {
      asks: async (town) => ({ fields: { secret: secretOf(await opened(town), 'Jun'), hash: town.ledger.looseHash } }),
      people: isNobody,
    },
  ],
  'POST /panel/:secret': [asking(() => ({ secret: `cairn_pan_${'x'.repeat(43)}` }), { people: isNobody })],
};

const vicsTeam = async ({ people: { vic }, team }: ServedTown) => stageIn(vic, team.id);

async function opened(town: ServedTown) {
  const stage = await vicsTeam(town);
  const { store, now } = stage.context;
  await store.transact(async (tx) => {
    await tx.deleteFrom('quota').execute();
    // No more than so many are open at a time.
    const others = tx.updateTable('panel').set({ closed_at: now() }).where('id', '<>', town.ledger.panelId);
    await others.where('workspace_id', '=', town.team.id).execute();
  });
  return seedPanel(stage, marks.team);
}
