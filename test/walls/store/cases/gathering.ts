import * as drafts from '../../../../src/store/evidence/drafts.ts';
import * as imports from '../../../../src/store/evidence/imports.ts';
import * as sameTitles from '../../../../src/store/evidence/sameTitles.ts';
import { marks } from '../../ground/marks.ts';
import { type CasesOf, reads } from '../storeCase.ts';

export const draftsCases: CasesOf<typeof drafts> = {
  listOldestDrafts: reads('scope', (tx, { scope }) => drafts.listOldestDrafts(tx, scope, { limit: 9 })),
  countDrafts: reads('scope', (tx, { scope }) => drafts.countDrafts(tx, scope)),
};

const silent = 'nothing was brought into the team from a file';

export const importsCases: CasesOf<typeof imports> = {
  listImports: reads('scope', (tx, { scope }) => imports.listImports(tx, scope, { limit: 9 }), { silent }),
  listImported: reads('scope', (tx, { scope }, { now }) => imports.listImported(tx, scope, now), { silent }),
};

export const sameTitlesCases: CasesOf<typeof sameTitles> = {
  listSameTitles: reads('scope', (tx, { scope }) =>
    sameTitles.listSameTitles(tx, scope, { kind: 'impact', titles: [`${marks.team} changed`] }),
  ),
};
