import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { instant, type Instant } from '../../core/base/instant.ts';
import * as imports from './imports.ts';

async function seedImport(stage: Stage, at: Instant, count: number) {
  stage.clock.now = at;
  const records = [];
  for (let place = 0; place < count; place += 1) records.push(await seedRecord(stage, { means: 'import' }));
  return records;
}

exercise(imports, {
  listImports: {
    'counts what is still there of each, the newest first, and leaves out what came otherwise': async (list, stage) => {
      const now = stage.clock.now;
      await seedRecord(stage);
      await seedImport(stage, now, 2);
      const [gone] = await seedImport(stage, instant(now + 1_000), 1);
      const [lost] = await seedImport(stage, instant(now + 2_000), 3);
      for (const one of [gone, lost]) await seedRecord(stage, { ...one, standing: 'removed' });
      const { store, scope } = stage.context;
      expect(await list(store.db, scope, { limit: 9 })).toEqual([
        { at: now + 2_000, records: 2 },
        { at: now, records: 2 },
      ]);
      expect(await list(store.db, scope, { limit: 1 })).toHaveLength(1);
    },
  },
  listImported: {
    'names what one brought and is still there': async (list, stage) => {
      const now = stage.clock.now;
      const [first, second] = await seedImport(stage, now, 2);
      await seedImport(stage, instant(now + 1_000), 1);
      await seedRecord(stage, { ...first, standing: 'removed' });
      const { store, scope } = stage.context;
      expect(await list(store.db, scope, instant(now))).toEqual([second?.id]);
    },
  },
});
