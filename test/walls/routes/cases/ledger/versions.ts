import { keepOne, seedPacket, seedSealed } from '../../../../stage/evidence/versions.ts';
import { seedRecord } from '../../../../stage/ledger.ts';
import { marks } from '../../../ground/marks.ts';
import type { ServedTown } from '../../../ground/served.ts';
import { asking, type RouteCases } from '../../routeCase.ts';

/** What was kept of a packet of a team. */
export const versionCases: RouteCases = {
  'GET /api/evidence/packets/:packetId/versions': [
    asking(({ ledger: { packetId } }) => ({ packetId }), { shows: 'team' }),
  ],
  'POST /api/evidence/packets/:packetId/versions': [
    {
      asks: async ({ team: { stage } }) => ({
        fields: { packetId: await seedPacket(stage, marks.team), reader: 'company' },
      }),
    },
  ],
  'GET /api/evidence/packets/:packetId/changes': [{ asks: reworded, shows: 'team' }],
  'DELETE /api/evidence/packets/:packetId/versions/:number': [{ asks: kept }],
  'POST /api/evidence/packets/:packetId/versions/:number/seal': [{ asks: kept }],
  'POST /api/evidence/packets/:packetId/versions/:number/bundle': [{ asks: sealed, shows: 'team' }],
  'GET /api/evidence/packets/:packetId/versions/:number/file': [
    asking(({ ledger: { packetId } }) => ({ packetId, number: 1, format: 'markdown' }), { shows: 'team' }),
  ],
};

async function kept({ team: { stage } }: ServedTown) {
  const packetId = await seedPacket(stage, marks.team);
  return { fields: { packetId, ...(await keepOne(stage, packetId)) } };
}

async function reworded({ team: { stage } }: ServedTown) {
  const packetId = await seedPacket(stage, marks.team);
  await keepOne(stage, packetId);
  await seedRecord(stage, { id: packetId, standing: 'kept', fields: { title: marks.team, audience: 'company' } });
  return { fields: { packetId, older: 1 } };
}

async function sealed({ team: { stage } }: ServedTown) {
  const { packetId, number } = await seedSealed(stage, marks.team);
  return { fields: { packetId, number } };
}
