import { asking, plain, type RouteCases } from '../routeCase.ts';

/** What the records of a team add up to. */
export const storyCases: RouteCases = {
  'GET /api/evidence/impacts/:recordId/proof': [
    asking(({ ledger }) => ({ recordId: ledger.doneId }), { shows: 'team' }),
  ],
  'GET /api/evidence/impacts/:recordId/chain': [
    asking(({ ledger }) => ({ recordId: ledger.doneId }), { shows: 'team' }),
  ],
  'GET /api/evidence/packet': [
    asking(({ ledger }) => ({ format: 'markdown', impacts: ledger.doneId }), { elsewhere: 409, shows: 'team' }),
  ],
  'GET /api/evidence/timeline': [plain({ shows: 'team' })],
  'GET /api/evidence/looks': [plain({ shows: 'team' })],
  'GET /api/evidence/reach': [plain({ shows: 'team' })],
  'GET /api/evidence/ripples': [plain({ shows: 'team' })],
  'GET /api/evidence/ahead': [plain({ shows: 'team' })],
  'GET /api/evidence/credit': [plain({ shows: 'team' })],
};
