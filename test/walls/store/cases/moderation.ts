import * as reports from '../../../../src/store/study/sharing/reports.ts';
import * as suggestions from '../../../../src/store/study/sharing/suggestions.ts';
import { type CasesOf, reads, writes } from '../storeCase.ts';
import type { Things } from '../things.ts';

const lookedBefore = 'whoever reports or suggests has read the publication before, which names the workspace';

export const reportsCases: CasesOf<typeof reports> = {
  insertReport: writes(
    'who',
    (tx, { who }, { fresh, now, team }) =>
      reports.insertReport(tx, who, {
        id: fresh(),
        workspaceId: team.id,
        publicationId: team.shared.publication.id,
        noteId: null,
        reason: 'wrong',
        details: '',
        createdAt: now,
      }),
    { walledOnly: lookedBefore },
  ),
  findReport: reads('operator', (tx, { operator }, { home }) => reports.findReport(tx, operator, home.reportId)),
  listReports: reads('operator', (tx, { operator }) =>
    reports.listReports(tx, operator, { state: 'open', offset: 0, limit: 100 }),
  ),
  listReportedCards: reads('operator', (tx, { operator }, { reported }) =>
    reports.listReportedCards(tx, operator, [reported]),
  ),
  decideReport: writes('operator', (tx, { operator }, { home, now }) =>
    reports.decideReport(tx, operator, { id: home.reportId, decision: 'dismissed', at: now }),
  ),
  takeDown: writes('operator', (tx, { operator }, { team, now }) =>
    reports.takeDown(tx, operator, { publicationId: team.shared.publication.id, at: now, reason: 'Gone.' }),
  ),
  putBack: writes('operator', (tx, { operator }, { team }) =>
    reports.putBack(tx, operator, team.downed.publication.id),
  ),
};

const inQueue = ({ team }: Things) => ({ publicationId: team.open.publication.id, state: 'open' as const });

export const suggestionsCases: CasesOf<typeof suggestions> = {
  insertSuggestion: writes(
    'who',
    (tx, { who }, { fresh, now, team, words }) =>
      suggestions.insertSuggestion(tx, who, {
        id: fresh(),
        workspaceId: team.id,
        publicationId: team.shared.publication.id,
        noteId: null,
        kind: 'add',
        since: null,
        content: words,
        reason: 'It is missing.',
        createdAt: now,
      }),
    { walledOnly: lookedBefore },
  ),
  findSuggestion: reads('scope', (tx, { scope }, { suggestionId }) =>
    suggestions.findSuggestion(tx, scope, suggestionId),
  ),
  listSuggestions: reads('scope', (tx, { scope }, its) =>
    suggestions.listSuggestions(tx, scope, { ...inQueue(its), before: null, limit: 100 }),
  ),
  countSuggestions: reads('scope', (tx, { scope }, its) => suggestions.countSuggestions(tx, scope, inQueue(its))),
  listBases: reads('reader', (tx, { reader }, { changing }) => suggestions.listBases(tx, reader, [changing])),
  decideSuggestion: writes('scope', (tx, { scope }, { suggestionId, now }) =>
    suggestions.decideSuggestion(tx, scope, { id: suggestionId, state: 'declined', words: '', outcome: null, at: now }),
  ),
  listSuggestionsBy: reads('who', (tx, { who }) => suggestions.listSuggestionsBy(tx, who, { offset: 0, limit: 100 })),
  countUnheard: reads('who', (tx, { who }) => suggestions.countUnheard(tx, who)),
  hearDecisions: writes('who', (tx, { who }, { decidedId, now }) =>
    suggestions.hearDecisions(tx, who, { ids: [decidedId], at: now }),
  ),
  withdrawSuggestion: writes('who', (tx, { who }, { home, now }) =>
    suggestions.withdrawSuggestion(tx, who, { id: home.suggestionId, at: now }),
  ),
};
