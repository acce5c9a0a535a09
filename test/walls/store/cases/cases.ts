import type { StoreCase } from '../storeCase.ts';
import * as account from './account.ts';
import { decisionLogsCases, logReportsCases, reopeningsCases } from './decisions.ts';
import * as decks from './decks.ts';
import { filesCases } from './files.ts';
import { draftsCases, importsCases, sameTitlesCases } from './gathering.ts';
import * as ledger from './ledger/ledger.ts';
import { walkingCases } from './ledger/ledgerExport.ts';
import * as learning from './learning.ts';
import * as moderation from './moderation.ts';
import { movedCases } from './ledger/moved.ts';
import { packetReviewsCases, reviewUpkeepCases } from './ledger/packetReviews.ts';
import { packetVersionsCases } from './packetVersions.ts';
import { panelsCases, panelUpkeepCases, seatCodesCases } from './panels.ts';
import * as people from './people.ts';
import { proofsCases } from './ledger/proofs.ts';
import * as sharing from './sharing.ts';
import { dueCases, storyCases } from './story.ts';
import { endorsementsCases, guestsCases, witnessCodesCases, witnessesCases } from './witnesses.ts';

/** The cases of every module of the store, by its path. A new module needs an entry, and the compiler asks for its functions. */
export const storeCases: Readonly<Record<string, Readonly<Record<string, StoreCase>>>> = {
  'account/accounts': account.accountCases,
  'account/asScope': account.asScopeCases,
  'account/audit': account.auditCases,
  'account/everyLearner': account.everyLearnerCases,
  'account/forget': account.forgetCases,
  'account/guests': guestsCases,
  'account/identity': account.identityCases,
  'account/invitations': people.invitationsCases,
  'account/letters': account.lettersCases,
  'account/members': people.membersCases,
  'account/operator/people': people.operatorsPeopleCases,
  'account/operator/storage': people.storageCases,
  'account/operator/upkeep': people.upkeepCases,
  'account/owners': account.ownersCases,
  'account/quotas': account.quotasCases,
  'account/setup': account.setupCases,
  'account/tokens': account.tokensCases,
  'account/workspaces': people.workspacesCases,
  'evidence/drafts': draftsCases,
  'evidence/imports': importsCases,
  'evidence/logReports': logReportsCases,
  'evidence/due': dueCases,
  'evidence/sameTitles': sameTitlesCases,
  'evidence/story': storyCases,
  'evidence/decisionLogs': decisionLogsCases,
  'evidence/packetReviews': packetReviewsCases,
  'evidence/packetReviews/upkeep': reviewUpkeepCases,
  'evidence/packetVersions': packetVersionsCases,
  'evidence/panels': panelsCases,
  'evidence/panels/upkeep': panelUpkeepCases,
  'evidence/panels/seatCodes': seatCodesCases,
  'evidence/reopenings': reopeningsCases,
  'evidence/witnesses': witnessesCases,
  'evidence/witnessCodes': witnessCodesCases,
  'evidence/endorsements': endorsementsCases,
  'ledger/files': filesCases,
  'ledger/filed': ledger.filedCases,
  'ledger/listing': ledger.listingCases,
  'ledger/log': ledger.logCases,
  'ledger/moved': movedCases,
  'ledger/proofs': proofsCases,
  'ledger/naming': ledger.namingCases,
  'ledger/records': ledger.recordsCases,
  'ledger/revisions': ledger.revisionsCases,
  'ledger/rows': ledger.rowsCases,
  'ledger/views': ledger.viewsCases,
  'ledger/walking': walkingCases,
  'study/agreement': learning.agreementCases,
  'study/browse': decks.browseCases,
  'study/bulk': decks.bulkCases,
  'study/cards': decks.cardsCases,
  'study/decks': decks.decksCases,
  'study/memories': learning.memoriesCases,
  'study/notes': decks.notesCases,
  'study/queue': learning.queueCases,
  'study/refold': learning.refoldCases,
  'study/reviews': learning.reviewsCases,
  'study/sharing/editions': sharing.editionsCases,
  'study/sharing/follows': sharing.followsCases,
  'study/sharing/noteRevisions': sharing.noteRevisionsCases,
  'study/sharing/openDecks': sharing.openDecksCases,
  'study/sharing/publications': sharing.publicationsCases,
  'study/sharing/reports': moderation.reportsCases,
  'study/sharing/suggestions': moderation.suggestionsCases,
  'study/statistics': learning.statisticsCases,
  'study/totals': learning.totalsCases,
  'study/waiting': learning.waitingCases,
};
