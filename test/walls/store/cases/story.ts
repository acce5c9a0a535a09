import { day } from '../../../../src/core/base/day.ts';
import * as due from '../../../../src/store/evidence/due.ts';
import * as story from '../../../../src/store/evidence/story.ts';
import { type CasesOf, reads } from '../storeCase.ts';

export const storyCases: CasesOf<typeof story> = {
  listStory: reads('scope', (tx, { scope }, { someday }) =>
    story.listStory(tx, scope, { kinds: ['impact'], from: day(0), to: someday, limit: 9 }),
  ),
  listSources: reads('scope', (tx, { scope }, { ledger }) =>
    story.listSources(tx, scope, { relation: 'followedFrom', toIds: [ledger.doneId] }),
  ),
};

export const dueCases: CasesOf<typeof due> = {
  listDueRecords: reads('scope', (tx, { scope }, { someday }) =>
    due.listDueRecords(tx, scope, { today: someday, limit: 9 }),
  ),
};
