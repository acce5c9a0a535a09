import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, passDays } from '../../../test/stage/seed.ts';
import { instant, minuteMs } from '../../core/base/instant.ts';
import * as quotas from './quotas.ts';

exercise(quotas, {
  spend: {
    'gives what there is, and no more': async (spend, { context, clock }) => {
      const asked = { subject: freshId(context), most: 2, windowMs: minuteMs, now: clock.now };
      const given = [];
      for (let time = 0; time < 4; time += 1) given.push(await context.store.transact((tx) => spend(tx, asked)));
      expect(given).toEqual([true, true, false, false]);
    },
    'gives again in the next window, and to others': async (spend, { context, clock }) => {
      const asked = { subject: freshId(context), most: 1, windowMs: minuteMs, now: clock.now };
      const later = { ...asked, now: instant(clock.now + minuteMs) };
      const given = [];
      for (const each of [asked, asked, later, { ...asked, subject: freshId(context) }])
        given.push(await context.store.transact((tx) => spend(tx, each)));
      expect(given).toEqual([true, false, true, true]);
    },
    'gives no more when many ask at once': async (spend, { context, clock }) => {
      const asked = { subject: freshId(context), most: 7, windowMs: minuteMs, now: clock.now };
      const asking = Array.from({ length: 30 }, () => context.store.transact((tx) => spend(tx, asked)));
      expect((await Promise.all(asking)).filter(Boolean)).toHaveLength(7);
    },
    'forgets the windows that are over': async (spend, stage) => {
      const { store } = stage.context;
      const [old, fresh] = [freshId(stage.context), freshId(stage.context)];
      const asked = { subject: old, most: 1, windowMs: minuteMs, now: stage.clock.now };
      await store.transact((tx) => spend(tx, asked));
      await store.transact((tx) => spend(tx, { ...asked, subject: fresh, now: passDays(stage, 3) }));
      const left = await store.db.selectFrom('quota').select('subject').where('subject', 'in', [old, fresh]).execute();
      expect(left).toEqual([{ subject: fresh }]);
    },
  },
});
