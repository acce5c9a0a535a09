import type { RecordId } from '../../../../src/core/base/id.ts';
import { seedStory } from '../../evidence/story.ts';
import type { EndpointCases } from '../../grounds/endpointCase.ts';
import type { LocalGround } from '../../grounds/localGround.ts';

/** What is asked about nothing in particular, over a ledger with a story in it. */
const overStory = async ({ served }: LocalGround) => {
  await seedStory(served);
  return {};
};

/** One impact and what many add up to. */
export const storyCases: EndpointCases<LocalGround> = {
  'GET /api/evidence/impacts/:recordId/proof': {
    asks: async ({ served }) => ({ recordId: (await seedStory(served)).first.id }),
    bad: () => ({ recordId: 'x' }),
    refusals: { 'no-record': ({ nowhere }) => ({ recordId: nowhere as RecordId }) },
  },
  'GET /api/evidence/timeline': { asks: overStory },
  'GET /api/evidence/looks': { asks: overStory },
  'GET /api/evidence/reach': { asks: overStory },
  'GET /api/evidence/ripples': { asks: overStory },
  'GET /api/evidence/ahead': { asks: overStory },
  'GET /api/evidence/credit': { asks: overStory },
};
