import { seedRecord } from '../../../stage/ledger.ts';
import { marks } from '../../ground/marks.ts';
import type { ServedTown } from '../../ground/served.ts';
import type { RouteCase, RouteCases } from '../routeCase.ts';

const { team: mark } = marks;

async function seedSomebody({ team: { stage } }: ServedTown): Promise<{ readonly recordId: string }> {
  const name = `${mark} person`;
  const { id: recordId } = await seedRecord(stage, { kind: 'person', standing: 'kept', fields: { name } });
  return { recordId };
}

const asked: RouteCase = { asks: async (town) => ({ fields: await seedSomebody(town) }), shows: 'team' };

/** What a team holds about somebody. */
export const otherCases: RouteCases = {
  'GET /api/evidence/people/:recordId/held': [asked],
  'GET /api/evidence/people/:recordId/export': [asked],
  'POST /api/evidence/people/:recordId/erase': [
    { asks: async (town) => ({ fields: { ...(await seedSomebody(town)), confirm: `${mark} person` } }) },
  ],
};
