import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { type Instant, instant } from '../../core/base/instant.ts';
import * as endorsements from './endorsements.ts';

exercise(endorsements, {
  nextPlace: {
    'counts on from the last, and from none': async (nextPlace, stage) => {
      const { store, scope } = stage.context;
      expect(await store.transact((tx) => nextPlace(tx, scope))).toBe(0);
      await keep(stage, 0);
      await keep(stage, 1);
      expect(await store.transact((tx) => nextPlace(tx, scope))).toBe(2);
    },
  },
  insertEndorsement: {
    'gives no place twice': async (insertEndorsement, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, 0);
      const another = { ...(await make(stage, 0)) };
      await expect(store.transact((tx) => insertEndorsement(tx, scope, another))).rejects.toThrow();
    },
  },
  findEndorsement: {
    'finds what was kept, and none where nobody signed': async (findEndorsement, stage) => {
      const { store, scope } = stage.context;
      const kept = await keep(stage, 0);
      expect(await findEndorsement(store.db, scope, kept.recordId)).toEqual(kept);
      expect(await findEndorsement(store.db, scope, (await make(stage, 1)).recordId)).toBeUndefined();
    },
  },
  listEndorsements: {
    'finds those of many records at once': async (listEndorsements, stage) => {
      const { store, scope } = stage.context;
      const kept = [await keep(stage, 0), await keep(stage, 1)];
      const ids = [...kept, await make(stage, 2)].map(({ recordId }) => recordId);
      const found = await listEndorsements(store.db, scope, ids);
      expect(found.toSorted((one, other) => one.place - other.place)).toEqual(kept);
    },
  },
  withdrawEndorsement: {
    'keeps the first moment, and forgets the words where they are to go': async (withdrawEndorsement, stage) => {
      const { store, scope } = stage.context;
      const { recordId } = await keep(stage, 0);
      const withdraw = (at: number, words: 'stay' | 'go') =>
        store.transact((tx) => withdrawEndorsement(tx, scope, { recordId, at: instant(at), words }));
      await withdraw(5, 'stay');
      expect(await endorsements.findEndorsement(store.db, scope, recordId)).toMatchObject({
        withdrawnAt: 5,
        document: '{}',
      });
      await withdraw(9, 'go');
      expect(await endorsements.findEndorsement(store.db, scope, recordId)).toMatchObject({
        withdrawnAt: 5,
        document: '',
        jwt: '',
      });
    },
  },
  showEndorsement: {
    'shows one, and no other, until it is shown no longer': async (showEndorsement, stage) => {
      const { store, scope } = stage.context;
      const [{ recordId }, other] = [await keep(stage, 0), await keep(stage, 1)];
      const show = (shownAt: Instant | null) =>
        store.transact((tx) => showEndorsement(tx, scope, { recordId, shownAt }));
      const shownAt = async (id = recordId) => (await endorsements.findEndorsement(store.db, scope, id))?.shownAt;
      await show(instant(7));
      expect([await shownAt(), await shownAt(other.recordId)]).toEqual([7, null]);
      await show(null);
      expect(await shownAt()).toBeNull();
    },
  },
  listWithdrawnPlaces: {
    'lists the places of what was withdrawn, in order': async (listWithdrawnPlaces, stage) => {
      const { store, scope } = stage.context;
      const kept = [await keep(stage, 0), await keep(stage, 1), await keep(stage, 2)];
      for (const { recordId, place } of kept.toReversed())
        if (place !== 1)
          await store.transact((tx) =>
            endorsements.withdrawEndorsement(tx, scope, { recordId, at: stage.clock.now, words: 'stay' }),
          );
      expect(await listWithdrawnPlaces(store.db, scope)).toEqual([0, 2]);
    },
  },
});

async function make(stage: Stage, place: number): Promise<endorsements.Endorsement> {
  const { id: recordId } = await seedRecord(stage);
  return { recordId, place, document: '{}', jwt: 'a.b.c', withdrawnAt: null, shownAt: null };
}

async function keep(stage: Stage, place: number): Promise<endorsements.Endorsement> {
  const endorsement = await make(stage, place);
  const { store, scope } = stage.context;
  await store.transact((tx) => endorsements.insertEndorsement(tx, scope, endorsement));
  return endorsement;
}
