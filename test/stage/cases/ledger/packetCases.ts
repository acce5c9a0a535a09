import type { RecordId } from '../../../../src/core/base/id.ts';
import { keepRecord, seedStory } from '../../evidence/story.ts';
import type { EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';

async function ofPacket({ served }: LocalGround) {
  const { first } = await seedStory(served);
  const fields = { title: 'For Staff', audience: 'company', bar: 'Staff', cases: [first.id] };
  return { recordId: (await keepRecord(served, 'packet', fields)).id };
}

const refusals = { 'no-packet': ({ nowhere }: LocalGround) => ({ recordId: nowhere as RecordId }) };
const bad = () => ({ recordId: 'x' });

/** A packet as it is read, what is said for it, and how it stands. */
export const packetCases: EndpointCases<LocalGround> = {
  'GET /api/evidence/packets/:recordId/reading': { asks: ofPacket, bad, refusals },
  'GET /api/evidence/packets/:recordId/points': { asks: ofPacket, bad, refusals },
  'GET /api/evidence/packets/:recordId/standing': {
    asks: ofPacket,
    bad,
    refusals: {
      ...refusals,
      'no-bar': async (ground) => ({ ...(await ofPacket(ground)), bar: 'no-such-bar' }),
    },
  },
};
