import { holdPlans } from '../../test/stage/plans.ts';
import { day } from '../core/base/day.ts';
import type { RecordId } from '../core/base/id.ts';
import { listSources, listStory } from './evidence/story.ts';

const ids = ['R1', 'R2'] as unknown as readonly RecordId[];

holdPlans({
  'the records of some kinds within some days, in the order of their index': {
    ask: (tx, scope) => listStory(tx, scope, { kinds: ['impact', 'cost'], from: day(1), to: day(9), limit: 9 }),
    uses: ['record_by_day (workspace_id=? AND standing=? AND <expr>>? AND <expr><?)'],
  },
  'where a relation comes from, from an index alone': {
    ask: (tx, scope) => listSources(tx, scope, { relation: 'followedFrom', toIds: ids }),
    uses: ['COVERING INDEX record_link_by_target (workspace_id=? AND to_id=? AND relation=?)'],
  },
});
