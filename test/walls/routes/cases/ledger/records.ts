import { changeStandings } from '../../../../../src/actions/ledger/records/changeStandings.ts';
import { addRecord } from '../../../../../src/actions/ledger/records/addRecord.ts';
import { keepView } from '../../../../../src/actions/ledger/views/keepView.ts';
import type { RecordId } from '../../../../../src/core/base/id.ts';
import { stageIn } from '../../../ground/cast.ts';
import { taken } from '../../../ground/house.ts';
import { marks } from '../../../ground/marks.ts';
import type { ServedTown } from '../../../ground/served.ts';
import { asking, plain, type RouteCases } from '../../routeCase.ts';

const { team: mark } = marks;
const nothingThere = { elsewhere: 200 };
const theImpact = asking(({ ledger }) => ({ recordId: ledger.impactId }), { shows: 'team' });

/** Records of a team. */
export const recordCases: RouteCases = {
  'GET /api/ledger/records': [
    plain({ shows: 'team' }),
    asking(() => ({ standing: 'draft', search: mark, order: 'title' }), { ...nothingThere, shows: 'team' }),
    asking(({ ledger }) => ({ standing: 'draft', linkedTo: ledger.teamId }), { ...nothingThere, shows: 'team' }),
  ],
  'GET /api/ledger/counts': [plain()],
  'GET /api/ledger/records/:recordId': [theImpact],
  'GET /api/ledger/records/:recordId/history': [theImpact],
  'GET /api/ledger/records/:recordId/around': [theImpact],
  'POST /api/ledger/records': [
    asking(() => ({ kind: 'team', standing: 'draft', fields: { name: 'One more' } }), nothingThere),
  ],
  'PUT /api/ledger/records/:recordId': [
    asking(({ ledger }) => ({
      recordId: ledger.impactId,
      basedOn: 2,
      standing: 'draft',
      fields: { what: `${mark} changed`, teams: [ledger.teamId], before: `${mark} before`, after: `${mark} after` },
    })),
  ],
  'POST /api/ledger/records/:recordId/restore': [
    { asks: async (town) => ({ fields: { recordId: await freshRecord(town), revision: 1 } }) },
  ],
  'POST /api/ledger/records/:recordId/erase': [
    { asks: async (town) => ({ fields: { recordId: await freshRecord(town) } }) },
    { asks: async (town) => ({ fields: { recordId: await freshRecord(town), fields: ['name'] } }) },
  ],
  'POST /api/ledger/standings': [
    {
      asks: async (town) => ({ fields: { records: [{ recordId: await freshRecord(town), standing: 'removed' }] } }),
      elsewhere: 200,
    },
  ],
};

/** Views that Vic keeps in the team. Another member asks for the same and finds none of them. */
export const viewCases: RouteCases = {
  'GET /api/ledger/views': [plain()],
  'POST /api/ledger/views': [
    asking(() => ({ name: 'One more', query: { standing: 'draft', search: 'more' } }), nothingThere),
  ],
  'DELETE /api/ledger/views/:savedViewId': [
    { asks: async (town) => ({ fields: { savedViewId: await freshView(town) } }), elsewhere: 200 },
  ],
};

/** A record of the team that was taken out again. */
async function freshRecord({ team: { stage } }: ServedTown): Promise<RecordId> {
  const fields = { name: `${mark} fresh` };
  const { id: recordId } = taken(await addRecord(stage.context, { kind: 'team', standing: 'draft', fields }));
  await changeStandings(stage.context, { records: [{ recordId, standing: 'removed' }] });
  return recordId;
}

async function freshView({ people: { vic }, team }: ServedTown): Promise<string> {
  const { context } = await stageIn(vic, team.id);
  return taken(await keepView(context, { name: `${mark} fresh`, query: { standing: 'kept' } })).id;
}
