import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contextOf, seedAccount, seedOperator, seedPerson, seedTeam, visitOf } from '../../../../test/stage/people.ts';
import { answer, only, seedCards, seedDeck } from '../../../../test/stage/seed.ts';
import { engines, type House, openHouse, setStage } from '../../../../test/stage/stage.ts';
import { defaultPreferences } from '../../../core/account/learner.ts';
import type { AccountId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { findSignedIn } from '../../../store/account/accounts.ts';
import { listMemberships } from '../../../store/account/members.ts';
import { getLearner } from '../../../store/account/owners.ts';
import { wallOfWho } from '../../../store/base/wall.ts';
import type { SignedIn, Visit } from '../../base/context.ts';
import { listDecks } from '../../study/decks/listDecks.ts';
import { invite } from '../invitations/invite.ts';
import { invitePerson } from '../invitations/invitePerson.ts';
import { listInvitedPeople } from '../invitations/listInvitations.ts';
import { mayRegister } from './mayRegister.ts';
import { checkSetupCode, makeSetupCode } from './setupCode.ts';
import { welcomeAccount } from './welcomeAccount.ts';

describe.each(engines)('on %s', (engine) => {
  let house: House;
  let visit: Visit;

  beforeEach(async () => {
    house = await openHouse(engine);
    visit = visitOf(house);
  });

  afterEach(async () => house.tearDown());

  describe('the setup code', () => {
    test('lets the first account be made, and none after it', async () => {
      const code = await makeSetupCode(visit);
      expect(code).toMatch(/^cairn_setup_[\w-]{43}$/);
      expect(await checkSetupCode(visit, code ?? '')).toBe(true);
      expect(await checkSetupCode(visit, `${code}x`)).toBe(false);
      await seedAccount(house, 'Ada');
      expect(await checkSetupCode(visit, code ?? '')).toBe(false);
      expect(await makeSetupCode(visit)).toBeUndefined();
    });

    test('is replaced by the next one', async () => {
      const [first, second] = [await makeSetupCode(visit), await makeSetupCode(visit)];
      expect(await checkSetupCode(visit, first ?? '')).toBe(false);
      expect(await checkSetupCode(visit, second ?? '')).toBe(true);
    });
  });

  describe('an account may be had', () => {
    const ada = { email: 'ada@example.org', secret: null, isSentByProvider: false };

    test('first by whoever has the setup code, open registration or not', async () => {
      const code = (await makeSetupCode(visit)) ?? null;
      for (const registration of ['invite', 'open'] as const) {
        expect(await mayRegister(visit, { ...ada, registration })).toBe('refused');
        expect(await mayRegister(visit, { ...ada, secret: 'cairn_setup_guess', registration })).toBe('refused');
        expect(await mayRegister(visit, { ...ada, secret: code, registration })).toBe('vouched');
      }
    });

    test('later by everybody where registration is open', async () => {
      await seedAccount(house, 'Ben');
      expect(await mayRegister(visit, { ...ada, registration: 'open' })).toBe('admitted');
      expect(await mayRegister(visit, { ...ada, registration: 'invite' })).toBe('refused');
    });

    test('by whom the provider of single sign-on sends, where that is enough', async () => {
      await seedAccount(house, 'Ben');
      const sent = { ...ada, isSentByProvider: true };
      expect(await mayRegister(visit, { ...sent, registration: 'single-sign-on' })).toBe('admitted');
      expect(await mayRegister(visit, { ...sent, registration: 'invite' })).toBe('refused');
      expect(await mayRegister(visit, { ...ada, registration: 'single-sign-on' })).toBe('refused');
    });

    test('by whoever brings an invitation to their address, into a team or to this Cairn', async () => {
      const owner = await seedPerson(house, 'Ben');
      const team = await seedTeam(house, { owner });
      const invited = [
        ['admitted', await invite(team.owner.context, { email: 'Ada@Example.org', role: 'viewer' })],
        ['vouched', await invitePerson(await seedOperator(owner), { email: ada.email })],
      ] as const;
      for (const [admission, made] of invited) {
        if (isRefusal(made)) throw new Error(made.message);
        const applicant = { ...ada, secret: made.secret, registration: 'invite' } as const;
        expect(await mayRegister(visit, { ...applicant, email: 'ADA@example.org' })).toBe(admission);
        expect(await mayRegister(visit, { ...applicant, email: 'cy@example.org' })).toBe('refused');
      }
    });
  });

  describe('who signs in for the first time', () => {
    test('gets a workspace of their own, in their time zone', async () => {
      await seedAccount(house, 'First');
      await welcomeAccount(visit, { accountId: (await seedAccount(house, 'Dee')).id, timeZone: 'UTC' });
      const { id } = await seedAccount(house, 'Ada');
      await welcomeAccount(visit, { accountId: id, timeZone: 'Asia/Tokyo' });
      const context = await contextOf(await signIn(visit, id), null);
      expect(context.scope).toMatchObject({ kind: 'personal', role: 'owner', accountId: id });
      expect((await getLearner(context.store.db, context.scope)).preferences).toEqual(defaultPreferences('Asia/Tokyo'));
    });

    test('gets one, however often and at once they are welcomed', async () => {
      const { id } = await seedAccount(house, 'Ada');
      const welcoming = () => welcomeAccount(visit, { accountId: id, timeZone: 'UTC' });
      await Promise.all([welcoming(), welcoming(), welcoming()]);
      await welcoming();
      expect(await listMemberships((await signIn(visit, id)).store.db, id)).toHaveLength(1);
    });

    test('operates where they are the very first, of several at once too', async () => {
      const people = await Promise.all(['Ada', 'Ben', 'Cy'].map((name) => seedAccount(house, name)));
      await Promise.all(people.map(({ id }) => welcomeAccount(visit, { accountId: id, timeZone: 'UTC' })));
      const known = await Promise.all(people.map(({ id }) => findSignedIn(house.store.db, id)));
      expect(known.filter((person) => person?.operator !== null)).toHaveLength(1);
    });

    test('after the first account was made does not operate, though they are welcomed before its person', async () => {
      const local = await setStage(house.store);
      const [ada, mallory] = [await seedAccount(local, 'Ada'), await seedAccount(local, 'Mallory')];
      for (const { id } of [mallory, ada]) await welcomeAccount(visit, { accountId: id, timeZone: 'UTC' });
      expect((await findSignedIn(house.store.db, mallory.id))?.operator).toBeNull();
      expect((await findSignedIn(house.store.db, ada.id))?.operator).not.toBeNull();
      const { scope } = await contextOf(await signIn(visit, ada.id), null);
      expect(scope.workspaceId).toBe(local.context.scope.workspaceId);
    });

    test('first takes over what was learnt here before there were accounts; the next one does not', async () => {
      const local = await setStage(house.store);
      const [card] = await seedCards(local, (await seedDeck(local)).id, 2);
      if (card !== undefined) await answer(local, card);
      const [ada, ben] = [await seedAccount(local, 'Ada'), await seedAccount(local, 'Ben')];
      for (const { id } of [ada, ben]) await welcomeAccount(visit, { accountId: id, timeZone: 'UTC' });
      const context = await contextOf(await signIn(visit, ada.id), null);
      expect(context.scope).toMatchObject({
        workspaceId: local.context.scope.workspaceId,
        learnerId: local.context.scope.learnerId,
      });
      expect(only((await listDecks(context)).decks)).toMatchObject({ cards: 2 });
      expect((await listDecks(await contextOf(await signIn(visit, ben.id), null))).decks).toEqual([]);
    });

    test('has used the invitation up that brought them', async () => {
      const operating = await seedOperator(await seedPerson(house, 'Dee'));
      const ada = await seedAccount(house, 'Ada');
      const bens = 'ben@example.org';
      for (const email of [bens, 'other@example.org']) await invitePerson(operating, { email });
      await house.store.transact((tx) =>
        tx.updateTable('account').set({ email: bens }).where('id', '=', ada.id).execute(),
      );
      await welcomeAccount(visit, { accountId: ada.id, timeZone: 'UTC' });
      expect(only((await listInvitedPeople(operating)).invitations).email).toBe('other@example.org');
    });
  });
});

async function signIn(visit: Visit, accountId: AccountId): Promise<SignedIn> {
  const known = await findSignedIn(visit.store.db, accountId);
  if (known === undefined) throw new Error('nobody has this account');
  return { ...visit, store: visit.store.behind(wallOfWho(known.who)), who: known.who };
}
