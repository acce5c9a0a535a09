import { importRecords } from '../../../../src/actions/evidence/importing/importRecords.ts';
import { taken } from '../../ground/house.ts';
import type { ServedTown } from '../../ground/served.ts';
import { asking, plain, type RouteCases } from '../routeCase.ts';

const nothingThere = { elsewhere: 200 };
const file = { name: 'done.md', content: Buffer.from('- One more\n').toString('base64'), timeZone: 'UTC' };
const take = [{ at: 0, kind: 'impact' }];

/** Evidence that is brought into a team, its drafts, and the sample there. */
export const gatheringCases: RouteCases = {
  'POST /api/evidence/imports/preview': [asking(() => file, nothingThere)],
  'POST /api/evidence/imports': [asking(() => ({ ...file, take }), nothingThere)],
  'GET /api/evidence/imports': [plain()],
  'POST /api/evidence/imports/undo': [
    { asks: async (town) => ({ fields: { at: await freshImport(town) } }), elsewhere: 200 },
  ],
  'GET /api/evidence/inbox': [plain({ shows: 'team' })],
  'GET /api/ledger/sample': [plain()],
  'POST /api/ledger/sample': [plain()],
  'DELETE /api/ledger/sample': [plain()],
};

const freshImport = async ({ team: { stage } }: ServedTown) =>
  taken(await importRecords(stage.context, { ...file, take })).at;
