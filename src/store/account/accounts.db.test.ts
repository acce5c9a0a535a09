import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedAccount, seedOperator, seedPerson } from '../../../test/stage/people.ts';
import { freshId } from '../../../test/stage/seed.ts';
import { monday } from '../../../test/stage/stage.ts';
import * as accounts from './accounts.ts';
import { asOperator, asWho } from './asScope.ts';
import { identityRows } from './identity.ts';

exercise(accounts, {
  findSignedIn: {
    'knows who runs this Cairn and who does not': async (findSignedIn, stage) => {
      const plain = await seedAccount(stage, 'Ada');
      const operator = await seedAccount(stage, 'Ben', { operator: true });
      const { db } = stage.context.store;
      expect(await findSignedIn(db, plain.id)).toEqual({ who: asWho(plain.id), operator: null });
      expect(await findSignedIn(db, operator.id)).toMatchObject({ operator: { accountId: operator.id } });
    },
    'knows nobody whose account is suspended or gone': async (findSignedIn, stage) => {
      const { id } = await seedAccount(stage, 'Ada');
      const where = [{ column: 'id', is: '=', value: id }] as const;
      await identityRows(stage.context.store).update('account', where, { values: { suspended_at: monday }, sums: {} });
      expect(await findSignedIn(stage.context.store.db, id)).toBeUndefined();
      expect(await findSignedIn(stage.context.store.db, freshId(stage.context))).toBeUndefined();
    },
  },
  listNames: {
    'names each who is there': async (listNames, stage) => {
      const ada = await seedAccount(stage, 'Ada');
      const names = await listNames(stage.context.store.db, [ada.id, ada.id, freshId(stage.context)]);
      expect([...names]).toEqual([[ada.id, 'Ada']]);
    },
  },
  listAddresses: {
    'tells where mail reaches each who is there': async (listAddresses, stage) => {
      const ada = await seedAccount(stage, 'Ada');
      const addresses = await listAddresses(stage.context.store.db, [ada.id, freshId(stage.context)]);
      expect([...addresses]).toEqual([[ada.id, ada.email]]);
    },
  },
  getAccount: {
    'tells a person who they are': async (getAccount, stage) => {
      const ada = await seedAccount(stage, 'Ada');
      expect(await getAccount(stage.context.store.db, asWho(ada.id))).toEqual({ ...ada, operator: false });
    },
  },
  hasAccounts: {
    'is true once somebody has one': async (hasAccounts, stage) => {
      await seedAccount(stage, 'Ada');
      expect(await hasAccounts(stage.context.store.db)).toBe(true);
    },
  },
  isKnown: {
    'finds an account by its address': async (isKnown, stage) => {
      const ada = await seedAccount(stage, 'Ada');
      const { db } = stage.context.store;
      expect(await isKnown(db, asOperator(ada.id), ada.email)).toBe(true);
      expect(await isKnown(db, asOperator(ada.id), `x${ada.email}`)).toBe(false);
    },
  },
  lookAtOthers: {
    'sees whether one of them operates': async (lookAtOthers, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      await seedOperator(await seedPerson(stage, 'Ben'));
      expect(await lookAtOthers(ada.context.store.db, ada.who)).toMatchObject({ any: true, operates: true });
    },
    'sees whether one of them was there before': async (lookAtOthers, stage) => {
      const { db } = stage.context.store;
      const [ada, ben] = [await seedAccount(stage, 'Ada'), await seedAccount(stage, 'Ben')];
      await stage.context.store.transact((tx) => tx.deleteFrom('account').where('id', '<', ada.id).execute());
      expect(await lookAtOthers(db, asWho(ada.id))).toMatchObject({ any: true, precedes: false });
      expect(await lookAtOthers(db, asWho(ben.id))).toMatchObject({ any: true, precedes: true });
    },
  },
  holdAccount: {
    'is true of an account that is there': async (holdAccount, stage) => {
      const { store } = stage.context;
      const ada = await seedAccount(stage, 'Ada');
      expect(await store.transact((tx) => holdAccount(tx, asWho(ada.id)))).toBe(true);
      expect(await store.transact((tx) => holdAccount(tx, asWho(freshId(stage.context))))).toBe(false);
    },
  },
  setOperator: {
    'lets one person run this Cairn, and nobody else': async (setOperator, stage) => {
      const { store } = stage.context;
      const [ada, ben] = [await seedAccount(stage, 'Ada'), await seedAccount(stage, 'Ben')];
      await store.transact((tx) => setOperator(tx, asWho(ada.id)));
      expect((await accounts.getAccount(store.db, asWho(ada.id))).operator).toBe(true);
      expect((await accounts.getAccount(store.db, asWho(ben.id))).operator).toBe(false);
    },
  },
});
