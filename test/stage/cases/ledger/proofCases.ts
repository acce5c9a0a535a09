import { seedRecord } from '../../ledger.ts';
import type { Ask, EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';

const nothing = () => ({});

const overOne =
  (asked: object): Ask<LocalGround> =>
  async ({ served }) => {
    await seedRecord(served);
    return asked;
  };

/** The proofs of the ledger. */
export const proofCases: EndpointCases<LocalGround> = {
  'POST /api/ledger/log/heads': { asks: overOne({}), refusals: { 'nothing-logged': emptied } },
  'POST /api/ledger/records/:recordId/proof': {
    asks: async ({ served }) => ({ recordId: (await seedRecord(served)).id }),
    bad: () => ({ recordId: 'x' }),
    refusals: { 'no-record': ({ nowhere }) => ({ recordId: nowhere }) },
  },
  'GET /api/ledger/log/consistency': {
    asks: overOne({ older: 1, newer: 1 }),
    bad: () => ({ older: 0, newer: 1 }),
    refusals: { 'no-head': overOne({ older: 1, newer: 9 }) },
  },
  'POST /api/ledger/bundles': {
    asks: async ({ served }) => ({ recordIds: [(await seedRecord(served)).id], files: 'hashes' }),
    bad: nothing,
    refusals: { 'no-record': ({ nowhere }) => ({ recordIds: [nowhere] }) },
  },
};

/** Takes the log back to its beginning, as a workspace is where nobody has written anything. */
async function emptied({ served }: LocalGround): Promise<object> {
  await served.context.store.transact(async (tx) => {
    await tx.updateTable('ledger_log').set({ size: 0, roots: '' }).execute();
  });
  return {};
}
