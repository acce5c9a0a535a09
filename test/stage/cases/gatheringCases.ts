import { instant } from '../../../src/core/base/instant.ts';
import type { EndpointCases } from '../grounds/endpointCase.ts';
import type { LocalGround } from '../grounds/localGround.ts';

const nothing = () => ({});
const file = {
  name: 'done.md',
  content: Buffer.from('- Support stopped escalating refunds\n').toString('base64'),
  timeZone: 'Europe/Berlin',
};
const noFile = { ...file, content: '' };
const take = [{ at: 0, kind: 'impact' }];

/** Bringing evidence in, completing it, and the sample. */
export const gatheringCases: EndpointCases<LocalGround> = {
  'POST /api/evidence/imports/preview': {
    asks: () => file,
    bad: () => ({ ...file, content: 'A' }),
    refusals: { 'unreadable-file': () => noFile },
  },
  'POST /api/evidence/imports': {
    asks: () => ({ ...file, take }),
    bad: () => ({ ...file, take: [] }),
    refusals: {
      'unreadable-file': () => ({ ...noFile, take }),
      'no-kind': () => ({ ...file, take: [{ at: 0, kind: 'epic' }] }),
      'not-in-file': () => ({ ...file, take: [{ at: 1, kind: 'impact' }] }),
    },
  },
  'GET /api/evidence/imports': { asks: nothing },
  'POST /api/evidence/imports/undo': {
    asks: () => ({ at: instant(1_780_000_000_000) }),
    bad: () => ({ at: 1 }),
  },
  'GET /api/evidence/inbox': { asks: nothing, bad: () => ({ limit: 0 }) },
  'GET /api/ledger/sample': { asks: nothing },
  'POST /api/ledger/sample': { asks: nothing },
  'DELETE /api/ledger/sample': { asks: nothing },
};
