import type { StoreCase } from '../storeCase.ts';
import * as account from './account.ts';
import * as decks from './decks.ts';
import * as learning from './learning.ts';
import * as moderation from './moderation.ts';
import * as people from './people.ts';
import * as sharing from './sharing.ts';

/** The cases of every module of the store, by its path. A new module needs an entry, and the compiler asks for its functions. */
export const storeCases: Readonly<Record<string, Readonly<Record<string, StoreCase>>>> = {
  'account/accounts': account.accountCases,
  'account/asScope': account.asScopeCases,
  'account/audit': account.auditCases,
  'account/everyLearner': account.everyLearnerCases,
  'account/forget': account.forgetCases,
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
