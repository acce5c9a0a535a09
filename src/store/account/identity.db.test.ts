import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import * as identity from './identity.ts';

const page = { limit: 100, offset: 0, order: null };

const equals = (column: string, value: unknown): identity.IdentityCondition => ({ column, is: '=', value });

/** Rows of `verification` that belong to this test alone. */
const seedLinks = async ({ context, clock }: Stage, rows: identity.IdentityRows, expiries: readonly number[]) => {
  const identifier = freshId(context);
  const moments = { created_at: clock.now, changed_at: clock.now };
  for (const expires_at of expiries) {
    await rows.insert('verification', { id: freshId(context), identifier, value: 'x', expires_at, ...moments });
  }
  return equals('identifier', identifier);
};

exercise(identity, {
  identityRows: {
    'keeps a row and answers it': async (identityRows, stage) => {
      const rows = identityRows(stage.context.store);
      const mine = await seedLinks(stage, rows, [7]);
      expect(await rows.list('verification', [mine], page)).toMatchObject([{ value: 'x', expires_at: 7 }]);
      expect(await rows.count('verification', [mine])).toBe(1);
      expect(await rows.count('verification', [mine, equals('value', 'y')])).toBe(0);
    },
    'compares, and lists in order from any place': async (identityRows, stage) => {
      const rows = identityRows(stage.context.store);
      const mine = await seedLinks(stage, rows, [1, 2, 3, 4]);
      const column = 'expires_at';
      const order = { column, direction: 'desc' } as const;
      const listed = await rows.list('verification', [mine, { column, is: '>', value: 1 }], {
        ...page,
        order,
        offset: 1,
      });
      expect(listed.map((row) => row[column])).toEqual([3, 2]);
      expect(await rows.count('verification', [mine, { column, is: 'in', value: [1, 4, 9] }])).toBe(2);
      expect(await rows.count('verification', [mine, { column, is: 'in', value: [] }])).toBe(0);
      expect(await rows.count('verification', [mine, { column, is: '<>', value: null }])).toBe(4);
    },
    'writes and adds at once, and answers what is there then': async (identityRows, stage) => {
      const rows = identityRows(stage.context.store);
      const mine = await seedLinks(stage, rows, [10]);
      const add = () => rows.update('verification', [mine], { values: { value: 'z' }, sums: { expires_at: 5 } });
      await Promise.all([add(), add(), add()]);
      const nothing = { values: {}, sums: {} };
      expect(await rows.update('verification', [mine], nothing)).toMatchObject([{ value: 'z', expires_at: 25 }]);
    },
    'gives a row that several remove to one of them': async (identityRows, stage) => {
      const rows = identityRows(stage.context.store);
      const mine = await seedLinks(stage, rows, [1]);
      const taken = await Promise.all([1, 2, 3].map(() => rows.remove('verification', [mine])));
      expect(taken.flat()).toHaveLength(1);
    },
    'takes back all of what a transaction did that failed': async (identityRows, stage) => {
      const rows = identityRows(stage.context.store);
      const mine = await seedLinks(stage, rows, [1]);
      const failing = rows.transact(async (within) => {
        await within.remove('verification', [mine]);
        expect(await within.transact((deeper) => deeper.count('verification', [mine]))).toBe(0);
        throw new Error('never mind');
      });
      await expect(failing).rejects.toThrow('never mind');
      expect(await rows.count('verification', [mine])).toBe(1);
    },
    'removes with an account all that it signs in with': async (identityRows, stage) => {
      const rows = identityRows(stage.context.store);
      const id = freshId(stage.context);
      const moments = { created_at: 1, changed_at: 1 };
      const flags = { email_verified: 1, second_factor: 0, operator: 0, suspended_at: null };
      await rows.insert('account', { id, name: 'Ada', email: `${id}@example.org`, ...flags, ...moments });
      await rows.insert('sign_in', { id, account_id: id, token_hash: id, expires_at: 1, ...moments });
      await rows.remove('account', [equals('id', id)]);
      expect(await rows.count('sign_in', [equals('account_id', id)])).toBe(0);
    },
  },
});
