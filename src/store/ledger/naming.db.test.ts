import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import * as naming from './naming.ts';

exercise(naming, {
  listRecordsSaying: {
    'finds what says a text, or once did, in whatever case and with whatever signs': async (
      listRecordsSaying,
      stage,
    ) => {
      const { store, scope } = stage.context;
      const says = async (name: string) => (await seedRecord(stage, { fields: { name } })).id;
      const now = await says('With ÖZLEM "Özi" 100%_\\\\');
      const once = await says('özlem "özi" 100%_\\\\ left');
      await seedRecord(stage, { id: once, fields: { name: 'Somebody left' } });
      await says('Özlem 100xx');
      expect((await listRecordsSaying(store.db, scope, ['Özlem "Özi" 100%_\\\\'])).toSorted()).toEqual([now, once]);
      expect(await listRecordsSaying(store.db, scope, ['nobody', 'SOMEBODY LEFT'])).toEqual([once]);
      expect(await listRecordsSaying(store.db, scope, [])).toEqual([]);
      const apart = await says('Two  words apart');
      expect(await listRecordsSaying(store.db, scope, ['two words'])).toEqual([apart]);
    },
  },
});
