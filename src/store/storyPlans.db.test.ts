import { holdPlans } from '../../test/stage/plans.ts';
import { day } from '../core/base/day.ts';
import type { RecordId } from '../core/base/id.ts';
import { pageDecisions } from './evidence/decisionLogs.ts';
import { listDueRecords } from './evidence/due.ts';
import { instant } from '../core/base/instant.ts';
import { listImported, listImports } from './evidence/imports.ts';
import { listSources, listStory } from './evidence/story.ts';

const ids = ['R1', 'R2'] as unknown as readonly RecordId[];

holdPlans({
  'the records of some kinds within some days, in the order of their index': {
    ask: (tx, scope) => listStory(tx, scope, { kinds: ['impact', 'cost'], from: day(1), to: day(9), limit: 9 }),
    uses: ['record_by_day (workspace_id=? AND standing=? AND <expr>>? AND <expr><?)'],
  },
  'the records that are due, in the order of their index': {
    ask: (tx, scope) => listDueRecords(tx, scope, { today: day(9), limit: 9 }),
    uses: ['record_by_due_day (workspace_id=? AND due_day>? AND due_day<?)'],
  },
  'the last imports, from an index alone': {
    ask: (tx, scope) => listImports(tx, scope, { limit: 5 }),
    uses: ['COVERING INDEX record_by_import (workspace_id=?)'],
  },
  'what an import brought, from an index alone': {
    ask: (tx, scope) => listImported(tx, scope, instant(1)),
    uses: ['COVERING INDEX record_by_import (workspace_id=? AND created_at=?)'],
  },
  'a page of a published log, in the order of its index': {
    ask: (tx, scope) => pageDecisions(tx, scope, { words: ['price'], offset: 50, limit: 50 }),
    uses: Array.from({ length: 2 }, () => 'published_decision'),
  },
  'where a relation comes from, from an index alone': {
    ask: (tx, scope) => listSources(tx, scope, { relation: 'followedFrom', toIds: ids }),
    uses: ['COVERING INDEX record_link_by_target (workspace_id=? AND to_id=? AND relation=?)'],
  },
});
