import { defaultPreferences } from '../../../../src/core/account/learner.ts';
import * as accounts from '../../../../src/store/account/accounts.ts';
import type * as asScope from '../../../../src/store/account/asScope.ts';
import * as audit from '../../../../src/store/account/audit.ts';
import * as everyLearner from '../../../../src/store/account/everyLearner.ts';
import * as forget from '../../../../src/store/account/forget.ts';
import type * as identity from '../../../../src/store/account/identity.ts';
import * as letters from '../../../../src/store/account/letters.ts';
import * as owners from '../../../../src/store/account/owners.ts';
import type * as quotas from '../../../../src/store/account/quotas.ts';
import type * as setup from '../../../../src/store/account/setup.ts';
import * as tokens from '../../../../src/store/account/tokens.ts';
import { type CasesOf, open, pure, reads, writes } from '../storeCase.ts';

/** Accounts lie in no workspace: whoever calls has a Who or an Operator, which only signing in makes. */
const bare = { bare: 'accounts lie in no workspace' };
const latest = { before: null, limit: 200 };

export const accountCases: CasesOf<typeof accounts> = {
  findSignedIn: open('asked with the account of a session or token that was shown'),
  listNames: open('names are told to whoever reads what these people wrote'),
  listAddresses: open('asked to write to people; no action answers with what it tells'),
  getAccount: reads('who', (tx, { who }) => accounts.getAccount(tx, who), bare),
  hasAccounts: open('tells whether there is anybody at all'),
  isKnown: open('asked by an operator, and tells yes or no'),
  lookAtOthers: open('tells whether there are others, of nobody in particular'),
  holdAccount: writes('who', (tx, { who }) => accounts.holdAccount(tx, who), { ...bare, silent: 'it only waits' }),
  setOperator: writes('who', (tx, { who }) => accounts.setOperator(tx, who), bare),
};

export const asScopeCases: CasesOf<typeof asScope> = { asScope: pure, asWho: pure, asOperator: pure };

export const auditCases: CasesOf<typeof audit> = {
  insertAudit: open('whatever happens is noted, signed in or not; nobody changes it'),
  listAudit: reads('operator', (tx, { operator }) => audit.listAudit(tx, operator, latest)),
  listOwnAudit: reads('who', (tx, { who }) => audit.listOwnAudit(tx, who, latest)),
};

export const everyLearnerCases: CasesOf<typeof everyLearner> = {
  listLearnerScopes: reads('scope', (tx) => everyLearner.listLearnerScopes(tx), {
    at: 'home',
    walledOnly: 'it is asked of a copy of the store that nobody uses',
  }),
  listLedgerScopes: reads('scope', (tx) => everyLearner.listLedgerScopes(tx), {
    walledOnly: 'it is asked of a store by its owner, for upkeep alone',
  }),
};

export const forgetCases: CasesOf<typeof forget> = {
  deleteAccount: writes('who', (tx, { who }) => forget.deleteAccount(tx, who), bare),
};

export const identityCases: CasesOf<typeof identity> = {
  identityRows: open('the library of sign-in asks it, whose every way is tried at an account'),
};

export const lettersCases: CasesOf<typeof letters> = {
  insertLetter: open('whoever asks for a link causes one'),
  takeLetters: writes('operator', (tx, _, { now }) => letters.takeLetters(tx, 0, now)),
  listLetters: reads('operator', (tx) => letters.listLetters(tx, 100)),
  updateLetterError: writes('operator', (tx, _, { home }) => letters.updateLetterError(tx, home.letterId, 'Gone.')),
  deleteLetter: writes('operator', (tx, _, { home }) => letters.deleteLetter(tx, home.letterId)),
  deleteLettersAbout: writes('operator', (tx, _, { ledger }) => letters.deleteLettersAbout(tx, [ledger.requestId]), {
    silent: 'no letter is about a witness',
  }),
  deleteLettersBefore: writes('operator', (tx, _, { later }) => letters.deleteLettersBefore(tx, later)),
};

export const ownersCases: CasesOf<typeof owners> = {
  findLocalScope: open('a local store alone has such an owner'),
  insertLocalOwner: open('makes a workspace that nobody has yet'),
  insertPersonalWorkspace: open('makes a workspace that nobody has yet'),
  getLearner: reads('learner', (tx, { scope }) => owners.getLearner(tx, scope)),
  holdLearner: writes('learner', (tx, { scope }) => owners.holdLearner(tx, scope), { silent: 'it only waits' }),
  updatePreferences: writes('learner', (tx, { scope }) =>
    owners.updatePreferences(tx, scope, defaultPreferences('Asia/Tokyo')),
  ),
};

export const quotasCases: CasesOf<typeof quotas> = { spend: open('counts under a hash, whoever asks') };

const ofInstance = open('about this Cairn as a whole');

export const setupCases: CasesOf<typeof setup> = {
  setSetupCode: ofInstance,
  findSetupCode: ofInstance,
  claimFirst: ofInstance,
  unclaimFirst: ofInstance,
  insertLocalPlace: ofInstance,
  findLocalPlace: ofInstance,
  deleteLocalPlace: ofInstance,
};

export const tokensCases: CasesOf<typeof tokens> = {
  insertToken: writes('who', (tx, { who }, { fresh, now }) =>
    tokens.insertToken(tx, who, {
      id: fresh(),
      name: 'One more',
      grants: ['read'],
      createdAt: now,
      expiresAt: null,
      secretHash: fresh(),
    }),
  ),
  listTokens: reads('who', (tx, { who }) => tokens.listTokens(tx, who)),
  deleteTokens: writes('who', (tx, { who }) => tokens.deleteTokens(tx, who)),
  deleteToken: writes('who', (tx, { who }, { home }) => tokens.deleteToken(tx, who, home.tokenId)),
  findToken: reads('secret', (tx, { secretHash }, { now }) => tokens.findToken(tx, secretHash, now), { at: 'home' }),
  touchToken: writes('secret', (tx, { secretHash }, { later }) => tokens.touchToken(tx, secretHash, later), {
    at: 'home',
  }),
};
