import { holdPlans } from '../../test/stage/plans.ts';
import type { AccountId, NoteId, PublicationId, ReportId, SuggestionId, WorkspaceId } from '../core/base/id.ts';
import { instant } from '../core/base/instant.ts';
import type { Operator, Who } from '../core/base/scope.ts';
import {
  findCurrentRevision,
  findEarlierRevision,
  listEarlierRevisions,
  listNoteEditions,
} from './study/sharing/noteRevisions.ts';
import {
  decideReport,
  findReport,
  listReportedCards,
  listReports,
  putBack,
  takeDown,
} from './study/sharing/reports.ts';
import {
  countSuggestions,
  countUnheard,
  decideSuggestion,
  findSuggestion,
  hearDecisions,
  listBases,
  listSuggestions,
  listSuggestionsBy,
  type Suggestion,
  withdrawSuggestion,
} from './study/sharing/suggestions.ts';

const workspaceId = 'W' as WorkspaceId;
const publicationId = 'P1' as PublicationId;
const noteId = 'N1' as NoteId;
const id = 'S1' as SuggestionId;
const who = { accountId: 'A' as AccountId } as Who;
const operator = who as Operator;
const at = instant(1);
const reportId = 'R1' as ReportId;
const about = { id, workspaceId, publicationId, noteId, kind: 'change', since: 1 } as Suggestion;
const report = {
  id: reportId,
  workspaceId,
  publicationId,
  noteId,
  reason: 'spam',
  details: '',
  createdAt: at,
} as const;
const undecided = { reporterId: null, decidedBy: null, decidedAt: null, decision: null } as const;
const queue = { publicationId, state: 'open' } as const;
const key = 'PRIMARY KEY';
const [byPublication, byProposer] = ['suggestion_by_publication', 'suggestion_by_proposer'];

holdPlans({
  'what a note says': { ask: (tx, scope) => findCurrentRevision(tx, scope, noteId), uses: [key] },
  'what a note said': {
    ask: (tx, scope) => listEarlierRevisions(tx, scope, { noteId, before: 9, limit: 50 }),
    uses: [key],
  },
  'one thing a note said': { ask: (tx, scope) => findEarlierRevision(tx, scope, { noteId, revision: 1 }), uses: [key] },
  'what a published note has said': {
    ask: (tx) => listNoteEditions(tx, null, { workspaceId, publicationId, noteId }),
    uses: ['publication_by_id', key, key],
  },
  'one suggestion': { ask: (tx, scope) => findSuggestion(tx, scope, id), uses: [key] },
  'a page of the queue': {
    ask: (tx, scope) => listSuggestions(tx, scope, { ...queue, before: id, limit: 50 }),
    uses: [byPublication],
  },
  'how many wait, from an index alone': {
    ask: (tx, scope) => countSuggestions(tx, scope, queue),
    uses: [`COVERING INDEX ${byPublication}`],
  },
  'what proposers had before them': {
    ask: (tx) => listBases(tx, null, [about]),
    uses: ['publication_by_id', key],
  },
  'deciding a suggestion': {
    ask: (tx, scope) => decideSuggestion(tx, scope, { id, state: 'declined', words: '', outcome: null, at }),
    uses: [key],
  },
  'one’s own suggestions': {
    ask: (tx) => listSuggestionsBy(tx, who, { offset: 0, limit: 50 }),
    uses: [byProposer],
    sorts: ['ORDER BY'],
  },
  'how many decisions are unheard': { ask: (tx) => countUnheard(tx, who), uses: [byProposer] },
  'hearing decisions': { ask: (tx) => hearDecisions(tx, who, { ids: [id], at }), uses: [byProposer] },
  'taking a suggestion back': { ask: (tx) => withdrawSuggestion(tx, who, { id, at }), uses: [byProposer] },
  'one report': { ask: (tx) => findReport(tx, operator, reportId), uses: ['report_by_id', key] },
  'the reports that wait': {
    ask: (tx) => listReports(tx, operator, { state: 'open', offset: 0, limit: 50 }),
    uses: ['report_open', key],
  },
  'the cards that were reported': {
    ask: (tx) => listReportedCards(tx, operator, [{ ...report, ...undecided }]),
    uses: [key],
  },
  'deciding a report': {
    ask: (tx) => decideReport(tx, operator, { id: reportId, decision: 'dismissed', at }),
    uses: ['report_by_id'],
  },
  'taking a deck down': {
    ask: (tx) => takeDown(tx, operator, { publicationId, at, reason: 'x' }),
    uses: ['publication_by_id', 'report_by_publication'],
  },
  'putting a deck back': { ask: (tx) => putBack(tx, operator, publicationId), uses: ['publication_by_id'] },
});
