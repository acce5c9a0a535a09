import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { type Person, seedPerson } from '../../../test/stage/people.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { closedWall } from '../base/wall.ts';
import { hourMs, instant } from '../../core/base/instant.ts';
import * as tokens from './tokens.ts';

exercise(tokens, {
  insertToken: {
    'keeps it for its person alone': async (insertToken, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const token = tokenOf(stage);
      await ada.signedIn.store.transact((tx) => insertToken(tx, ada.who, token));
      const { secretHash: _, ...kept } = token;
      expect(await tokens.listTokens(ada.signedIn.store.db, ada.who)).toEqual([{ ...kept, lastUsedAt: null }]);
      expect(await tokens.listTokens(ben.signedIn.store.db, ben.who)).toEqual([]);
    },
  },
  listTokens: {
    'lists the latest first': async (listTokens, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const [one, other] = [await keep(ada, stage), await keep(ada, stage)];
      expect((await listTokens(ada.signedIn.store.db, ada.who)).map(({ id }) => id)).toEqual([other.id, one.id]);
    },
  },
  deleteTokens: {
    'removes those of the person alone': async (deleteTokens, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      for (const person of [ada, ada, ben]) await keep(person, stage);
      await ada.signedIn.store.transact((tx) => deleteTokens(tx, ada.who));
      expect(await tokens.listTokens(ada.signedIn.store.db, ada.who)).toEqual([]);
      expect(await tokens.listTokens(ben.signedIn.store.db, ben.who)).toHaveLength(1);
    },
  },
  deleteToken: {
    'removes one of the person alone': async (deleteToken, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const { id } = await keep(ada, stage);
      expect(await ben.signedIn.store.transact((tx) => deleteToken(tx, ben.who, id))).toBe(false);
      expect(await ada.signedIn.store.transact((tx) => deleteToken(tx, ada.who, id))).toBe(true);
      expect(await ada.signedIn.store.transact((tx) => deleteToken(tx, ada.who, id))).toBe(false);
    },
  },
  findToken: {
    'finds it by its hash until it expires': async (findToken, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { secretHash, expiresAt } = await keep(ada, stage);
      const { db } = stage.context.store.behind({ ...closedWall, guest: secretHash });
      expect(await findToken(db, secretHash, stage.clock.now)).toMatchObject({ accountId: ada.account.id });
      expect(await findToken(db, secretHash, expiresAt)).toBeUndefined();
      expect(await findToken(db, secretHash.replace(/0$/, '1'), stage.clock.now)).toBeUndefined();
    },
  },
  touchToken: {
    'remembers when it was used': async (touchToken, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { secretHash } = await keep(ada, stage);
      const store = stage.context.store.behind({ ...closedWall, guest: secretHash });
      await store.transact((tx) => touchToken(tx, secretHash, stage.clock.now));
      const [token] = await tokens.listTokens(ada.signedIn.store.db, ada.who);
      expect(token?.lastUsedAt).toBe(stage.clock.now);
    },
  },
});

const tokenOf = ({ context, clock }: Stage) => ({
  id: freshId<'token'>(context),
  name: 'Laptop',
  grants: ['read', 'study'] as const,
  createdAt: clock.now,
  expiresAt: instant(clock.now + hourMs),
  secretHash: freshId(context).padEnd(64, '0'),
});

async function keep(person: Person, stage: Stage) {
  const token = tokenOf(stage);
  await person.signedIn.store.transact((tx) => tokens.insertToken(tx, person.who, token));
  return token;
}
