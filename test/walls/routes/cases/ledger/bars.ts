import { ladderOf } from '../../../../stage/evidence/ladders.ts';
import { seedRecord } from '../../../../stage/ledger.ts';
import { marks } from '../../../ground/marks.ts';
import type { ServedTown } from '../../../ground/served.ts';
import { asking, plain, type RouteCases } from '../../routeCase.ts';

const name = `${marks.team} ladder`;

/** How the ledger of a team stands before a bar of its own. */
export const barCases: RouteCases = {
  'GET /api/evidence/readiness': [plain({ shows: 'team' })],
  'GET /api/evidence/bars/:bar/hearing': [{ asks: ofOwn, shows: 'team' }],
  'POST /api/evidence/bars/read': [asking(() => ({ text: ladderOf() }), { elsewhere: 200 })],
  'GET /api/evidence/bars/:bar/copy': [{ asks: ofOwn, shows: 'team' }],
};

async function ofOwn({ team: { stage } }: ServedTown) {
  const { id: bar } = await seedRecord(stage, {
    kind: 'bar',
    standing: 'kept',
    fields: { name, text: ladderOf({ name }) },
  });
  return { fields: { bar } };
}
