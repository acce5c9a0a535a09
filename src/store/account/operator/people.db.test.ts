import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { type Person, seedAccount, seedOperator, seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { freshId, passDays } from '../../../../test/stage/seed.ts';
import { monday, type Stage } from '../../../../test/stage/stage.ts';
import { day } from '../../../core/base/day.ts';
import type { AccountId } from '../../../core/base/id.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { findSignedIn } from '../accounts.ts';
import { insertAudit } from '../audit.ts';
import { identityRows } from '../identity.ts';
import * as people from './people.ts';

const all = { search: '', before: null, limit: 2 } as const;

exercise(people, {
  listPeople: {
    'tells who is here, the latest first, a page at a time': async (listPeople, stage) => {
      passDays(stage, 1);
      const { store, who } = await seedOperating(stage);
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedAccount(stage, 'Ben')];
      await seedTeam(stage, { owner: ada });
      const [first, second] = await listPeople(store.db, who, all);
      const plain = { since: stage.clock.now, lastSeen: null, operator: false, suspendedAt: null };
      expect(first).toEqual({ ...ben, ...plain, workspaces: 0 });
      expect(second).toEqual({ ...ada.account, ...plain, workspaces: 2 });
      const [third] = await listPeople(store.db, who, { ...all, before: ada.account.id });
      expect(third).toMatchObject({ name: 'Dee', operator: true });
    },
    'finds somebody by a part of their name or address': async (listPeople, stage) => {
      const { store, who } = await seedOperating(stage);
      const ada = await seedAccount(stage, 'Ada');
      await seedAccount(stage, 'Ben');
      for (const search of [ada.id.slice(-6).toLowerCase(), ada.email.toUpperCase()])
        expect((await listPeople(store.db, who, { ...all, search })).map(({ id }) => id)).toEqual([ada.id]);
      expect(await listPeople(store.db, who, { ...all, search: '%' })).toEqual([]);
    },
    'tells the day on which somebody was seen last': async (listPeople, stage) => {
      const { store, who } = await seedOperating(stage);
      const ada = await seedPerson(stage, 'Ada');
      const lastSeen = async () =>
        (await listPeople(store.db, who, { ...all, search: ada.account.email }))[0]?.lastSeen;
      const entry = { id: freshId<'audit'>(stage.context), at: monday, event: 'signed-in', details: {} } as const;
      await store.transact((tx) => insertAudit(tx, { ...entry, accountId: ada.account.id, aboutId: null }));
      expect(await lastSeen()).toBe(day(monday / dayMs));
      await signIn(ada, instant(monday + dayMs));
      expect(await lastSeen()).toBe(day(monday / dayMs) + 1);
    },
  },
  findPerson: {
    'knows also somebody who is suspended, and nobody who is gone': async (findPerson, stage) => {
      const { store, who } = await seedOperating(stage);
      const { id: accountId } = await seedAccount(stage, 'Ada');
      await store.transact((tx) => people.updateStanding(tx, who, { accountId, standing: { suspended_at: monday } }));
      expect(await findPerson(store.db, who, accountId)).toEqual({ accountId });
      expect(await findPerson(store.db, who, freshId(stage.context))).toBeUndefined();
    },
  },
  holdOperators: {
    'names those who run this Cairn and are not suspended': async (holdOperators, stage) => {
      const { store, who } = await seedOperating(stage);
      const [ada, ben] = [await seedAccount(stage, 'Ada', { operator: true }), await seedAccount(stage, 'Ben')];
      const held = () => store.transact((tx) => holdOperators(tx, who));
      expect(await held()).toEqual(expect.arrayContaining([ada.id, who.accountId]));
      expect(await held()).not.toContain(ben.id);
      const change = { accountId: ada.id, standing: { suspended_at: monday } } as const;
      await store.transact((tx) => people.updateStanding(tx, who, change));
      expect(await held()).not.toContain(ada.id);
    },
  },
  updateStanding: {
    'lets somebody run this Cairn, and no longer in': async (updateStanding, stage) => {
      const { store, who } = await seedOperating(stage);
      const { id: accountId } = await seedAccount(stage, 'Ada');
      const change = (standing: people.Standing) =>
        store.transact((tx) => updateStanding(tx, who, { accountId, standing }));
      expect(await change({ operator: 1 })).toBe(true);
      expect(await findSignedIn(store.db, accountId)).toMatchObject({ operator: { accountId } });
      expect(await change({ suspended_at: monday })).toBe(true);
      expect(await findSignedIn(store.db, accountId)).toBeUndefined();
    },
    'says so where nobody has the account': async (updateStanding, stage) => {
      const { store, who } = await seedOperating(stage);
      const nobody = { accountId: freshId<'account'>(stage.context), standing: { operator: 1 } } as const;
      expect(await store.transact((tx) => updateStanding(tx, who, nobody))).toBe(false);
    },
  },
  deleteSignIns: {
    'ends the sessions of one person and of nobody else': async (deleteSignIns, stage) => {
      const { store, who } = await seedOperating(stage);
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      for (const person of [ada, ada, ben]) await signIn(person, monday);
      await store.transact((tx) => deleteSignIns(tx, who, ada.account.id));
      expect(await countSignIns(ada, ada.account.id)).toBe(0);
      expect(await countSignIns(ada, ben.account.id)).toBe(1);
    },
  },
});

const seedOperating = async (stage: Stage) => seedOperator(await seedPerson(stage, 'Dee'));

async function signIn({ account, context }: Person, changedAt: number): Promise<void> {
  const id = freshId(context);
  await identityRows(context.store).insert('sign_in', {
    id,
    account_id: account.id,
    token_hash: id,
    expires_at: changedAt,
    created_at: monday,
    changed_at: changedAt,
  });
}

const countSignIns = ({ context }: Person, accountId: AccountId): Promise<number> =>
  identityRows(context.store).count('sign_in', [{ column: 'account_id', is: '=', value: accountId }]);
