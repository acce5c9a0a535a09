import { seedRecord } from '../ledger.ts';
import type { Ask, EndpointCases } from '../grounds/endpointCase.ts';
import type { LocalGround } from '../grounds/localGround.ts';

const somebody = { kind: 'person', fields: { name: 'Zoë Quint', function: 'sales' } };

const ofSomebody: Ask<LocalGround> = async ({ served }) => {
  const { id: recordId } = await seedRecord(served, somebody);
  await seedRecord(served, { kind: 'impact', fields: { what: 'Zoë Quint stopped' } });
  return { recordId };
};

const erasing: Ask<LocalGround> = async (ground) => ({ ...(await ofSomebody(ground)), confirm: 'Zoë Quint' });

const noPerson: Ask<LocalGround> = ({ nowhere: recordId }) => ({ recordId, confirm: 'x' });

/** What is held about other people. */
export const otherCases: EndpointCases<LocalGround> = {
  'GET /api/evidence/people/:recordId/held': {
    asks: ofSomebody,
    bad: () => ({ recordId: 'x' }),
    refusals: { 'no-person': ({ nowhere: recordId }) => ({ recordId }) },
  },
  'POST /api/evidence/people/:recordId/erase': {
    asks: erasing,
    bad: async (ground) => ({ ...(await erasing(ground)), alsoCalled: ['A'] }),
    refusals: {
      'no-person': noPerson,
      'not-confirmed': async (ground) => ({ ...(await ofSomebody(ground)), confirm: 'Zoe' }),
    },
  },
};
