import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedOperator, seedPerson } from '../../../../test/stage/people.ts';
import { monday } from '../../../../test/stage/stage.ts';
import * as upkeep from './upkeep.ts';

exercise(upkeep, {
  getUpkeep: {
    'remembers nothing at first, and then what was done': async (getUpkeep, stage) => {
      const { store, who } = await seedOperator(await seedPerson(stage, 'Dee'));
      expect(await getUpkeep(store.db, who)).toEqual({ 'last-backup': null, 'last-restore-test': null });
      const backup = { at: monday, bytes: 12_000, encrypted: true };
      await store.transact((tx) =>
        tx
          .insertInto('instance')
          .values({ name: 'last-backup', value: JSON.stringify(backup) })
          .execute(),
      );
      expect(await getUpkeep(store.db, who)).toEqual({ 'last-backup': backup, 'last-restore-test': null });
    },
  },
});
