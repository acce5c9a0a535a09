import * as endorsements from '../../../../src/store/evidence/endorsements.ts';
import * as guests from '../../../../src/store/account/guests.ts';
import * as codes from '../../../../src/store/evidence/witnessCodes.ts';
import * as witnesses from '../../../../src/store/evidence/witnesses.ts';
import { said } from '../../../stage/evidence/witnesses.ts';
import { type CasesOf, open, reads, writes } from '../storeCase.ts';
import type { Things } from '../things.ts';

const asked = ({ ledger, team, now, later, fresh }: Things): witnesses.WitnessRequest => ({
  id: fresh(),
  workspaceId: team.id,
  recordId: ledger.impactId,
  revision: 1,
  versionHash: 'e'.repeat(64) as witnesses.WitnessRequest['versionHash'],
  shown: ['what'],
  witness: 'One more',
  email: 'more@example.org',
  relation: 'peer',
  note: '',
  asker: 'Vic',
  askedBy: null,
  createdAt: now,
  expiresAt: later,
  state: 'waiting',
  sentBy: 'mail',
  reminders: 0,
  remindAt: null,
  draft: null,
  settledAt: null,
  heardAt: null,
  reason: '',
  testimonialId: null,
});

const coded = ({ ledger, later }: Things) =>
  ({ id: ledger.requestId, state: 'waiting', draft: said, codeHash: 'code', codeExpiresAt: later }) as const;

export const witnessesCases: CasesOf<typeof witnesses> = {
  insertWitnessRequest: writes('scope', (tx, { scope }, its) =>
    witnesses.insertWitnessRequest(tx, scope, { request: asked(its), secretHash: 'd'.repeat(64) }),
  ),
  insertWitnessLink: writes(
    'scope',
    (tx, _, { ledger, team }) =>
      witnesses.insertWitnessLink(tx, {
        workspaceId: team.id,
        requestId: ledger.requestId,
        secretHash: 'd'.repeat(64),
      }),
    { walledOnly: 'whoever asks or reminds has the request in hand' },
  ),
  listWitnessRequests: reads('scope', (tx, { scope }) => witnesses.listWitnessRequests(tx, scope)),
  findShownRequest: reads('secret', (tx, { secretHash }) => witnesses.findShownRequest(tx, secretHash)),
  settleRequest: writes('scope', (tx, { scope }, { ledger, now }) =>
    witnesses.settleRequest(tx, scope, { id: ledger.requestId, from: 'waiting', state: 'revoked', at: now }),
  ),
  rewordRequests: writes('scope', (tx, { scope }) =>
    witnesses.rewordRequests(tx, scope, (text) => `${text}, reworded`),
  ),
  forgetWitness: writes('scope', (tx, { scope }, { ledger }) => witnesses.forgetWitness(tx, scope, ledger.requestId)),
  listUnheard: reads('scope', (tx, { scope }) => witnesses.listUnheard(tx, scope), {
    silent: 'nobody has answered yet',
  }),
  hearAnswers: writes(
    'scope',
    (tx, { scope }, { ledger, now }) => witnesses.hearAnswers(tx, scope, { ids: [ledger.requestId], at: now }),
    { silent: 'only whoever asked hears' },
  ),
  forgetLapsed: writes('operator', (tx, _, { later }) => witnesses.forgetLapsed(tx, later), {
    silent: 'no link has expired',
  }),
  takeReminders: writes('operator', (tx, _, { later }) => witnesses.takeReminders(tx, later), {
    silent: 'no reminder is due',
  }),
};

export const witnessCodesCases: CasesOf<typeof codes> = {
  keepCode: writes('scope', (tx, { scope }, its) => codes.keepCode(tx, scope, coded(its))),
  tryCode: writes('scope', async (tx, { scope }, its) => {
    const { id, state, codeHash } = coded(its);
    await codes.keepCode(tx, scope, coded(its));
    return codes.tryCode(tx, scope, { id, state, codeHash, now: its.now, most: 5 });
  }),
};

export const endorsementsCases: CasesOf<typeof endorsements> = {
  nextPlace: reads('scope', (tx, { scope }) => endorsements.nextPlace(tx, scope)),
  insertEndorsement: writes('scope', (tx, { scope }, { ledger }) =>
    endorsements.insertEndorsement(tx, scope, {
      recordId: ledger.teamId,
      place: 9,
      document: '{}',
      jwt: '',
      withdrawnAt: null,
      shownAt: null,
    }),
  ),
  findEndorsement: reads('scope', (tx, { scope }, { ledger }) =>
    endorsements.findEndorsement(tx, scope, ledger.testimonialId),
  ),
  listEndorsements: reads('scope', (tx, { scope }, { ledger }) =>
    endorsements.listEndorsements(tx, scope, [ledger.testimonialId]),
  ),
  withdrawEndorsement: writes('scope', (tx, { scope }, { ledger, now }) =>
    endorsements.withdrawEndorsement(tx, scope, { recordId: ledger.testimonialId, at: now, words: 'go' }),
  ),
  showEndorsement: writes('scope', (tx, { scope }, { ledger, now }) =>
    endorsements.showEndorsement(tx, scope, { recordId: ledger.testimonialId, shownAt: now }),
  ),
  listWithdrawnPlaces: reads('scope', (tx, { scope }) => endorsements.listWithdrawnPlaces(tx, scope), {
    silent: 'nobody has taken a testimonial back',
  }),
};

export const guestsCases: CasesOf<typeof guests> = {
  findWitnessScope: reads('secret', (tx, { secretHash }) => guests.findWitnessScope(tx, secretHash), {
    silent: 'the workspace is told of behind its own wall, which the request opens',
  }),
  findPanellistScope: reads('secret', (tx, { secretHash }) => guests.findPanellistScope(tx, secretHash), {
    silent: 'the workspace is told of behind its own wall, which the panel opens',
  }),
  findReviewerScope: reads('secret', (tx, { secretHash }) => guests.findReviewerScope(tx, secretHash), {
    silent: 'the workspace is told of behind its own wall, which the review opens',
  }),
  findPageScope: open('a page is there for everybody who has its address'),
  findListScope: open('a status list is there for everybody who has a testimonial'),
};
