import { seedRecord } from '../../../../stage/ledger.ts';
import { marks } from '../../../ground/marks.ts';
import type { ServedTown } from '../../../ground/served.ts';
import type { RouteCases } from '../../routeCase.ts';

/** A packet of a team: as it is read, what is said for it, and how it stands. */
export const packetCases: RouteCases = {
  'GET /api/evidence/packets/:recordId/reading': [{ asks: ofTeam, shows: 'team' }],
  'GET /api/evidence/packets/:recordId/points': [{ asks: ofTeam, shows: 'team' }],
  'GET /api/evidence/packets/:recordId/standing': [{ asks: ofTeam, shows: 'team' }],
};

async function ofTeam({ team: { stage }, ledger }: ServedTown) {
  const points = [{ claim: `${marks.team} says less and does more`, proof: [ledger.doneId] }];
  const fields = { title: `${marks.team} packet`, audience: 'company', cases: [ledger.doneId], points };
  const { id: recordId } = await seedRecord(stage, { kind: 'packet', standing: 'kept', fields });
  return { fields: { recordId } };
}
