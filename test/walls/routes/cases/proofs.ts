import { asking, plain, type RouteCases } from '../routeCase.ts';

/** The proofs of what a team wrote. */
export const proofCases: RouteCases = {
  'POST /api/ledger/log/heads': [plain({ elsewhere: 409 })],
  'POST /api/ledger/records/:recordId/proof': [
    asking(({ ledger }) => ({ recordId: ledger.impactId }), { shows: 'team' }),
  ],
  'GET /api/ledger/log/consistency': [asking(() => ({ older: 1, newer: 1 }))],
  'POST /api/ledger/bundles': [asking(({ ledger }) => ({ recordIds: [ledger.impactId] }), { shows: 'team' })],
};
