import { seedRecord } from '../../ledger.ts';
import { ladderOf } from '../../evidence/ladders.ts';
import type { EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';

const seedLadder = ({ served }: LocalGround) =>
  seedRecord(served, { kind: 'bar', standing: 'kept', fields: { name: 'Guild ladder', text: ladderOf() } });

const noBar = { 'no-bar': () => ({ bar: 'no-such-bar' }) };
const longName = () => ({ bar: 'x'.repeat(81) });

/** How a ledger stands before a bar, and what a committee says of it. */
export const barCases: EndpointCases<LocalGround> = {
  'GET /api/evidence/readiness': {
    asks: async (ground) => {
      await seedLadder(ground);
      await seedRecord(ground.served, { kind: 'bar', standing: 'kept', fields: { name: 'Old', text: 'id: old' } });
      return {};
    },
  },
  'GET /api/evidence/bars/:bar/hearing': {
    asks: async (ground) => ({ bar: (await seedLadder(ground)).id }),
    bad: longName,
    refusals: noBar,
  },
  'POST /api/evidence/bars/read': {
    asks: async (ground) => ({ text: ladderOf({ items: 2 }), recordId: (await seedLadder(ground)).id }),
    bad: () => ({ text: 1 }),
  },
  'GET /api/evidence/bars/:bar/copy': { asks: () => ({ bar: 'lead' }), bad: longName, refusals: noBar },
};
