import { asking, plain, type RouteCases } from '../../routeCase.ts';

/** A team's ledger as a file. */
export const ledgerExportCases: RouteCases = {
  'GET /api/ledger/export': [
    plain({ shows: 'team' }),
    asking(() => ({ format: 'markdown', kind: 'impact' }), { elsewhere: 200, shows: 'team' }),
    asking(({ ledger }) => ({ format: 'markdown', record: ledger.impactId }), { shows: 'team' }),
  ],
};
