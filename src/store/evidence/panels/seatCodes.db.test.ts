import { expect } from 'vitest';
import { seatIn, seedPanel } from '../../../../test/stage/evidence/panels.ts';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { instant, minuteMs } from '../../../core/base/instant.ts';
import * as codes from './seatCodes.ts';

exercise(codes, {
  keepSeatCode: {
    'puts a fresh code in place of the last one, with all its tries': async (keepSeatCode, stage) => {
      const { store, scope, kept, type } = await begin(stage);
      await store.transact((tx) => keepSeatCode(tx, scope, kept('first')));
      for (let at = 0; at < 5; at += 1) expect(await type('wrong')).toBe(false);
      expect(await type('first')).toBe(false);
      await store.transact((tx) => keepSeatCode(tx, scope, kept('second')));
      expect(await type('first')).toBe(false);
      expect(await type('second')).toBe(true);
    },
  },
  trySeatCode: {
    'is right until its time, for its seat alone, and never where none was kept': async (trySeatCode, stage) => {
      const { store, scope, key, other, kept, now } = await begin(stage);
      const type = (seat: typeof key, at = now) =>
        store.transact((tx) => trySeatCode(tx, scope, { ...seat, codeHash: 'code', now: at, most: 5 }));
      expect(await type(key)).toBe(false);
      await store.transact((tx) => codes.keepSeatCode(tx, scope, kept('code')));
      expect(await type(other)).toBe(false);
      expect(await type(key, instant(now + minuteMs))).toBe(false);
      expect(await type(key)).toBe(true);
    },
  },
});

async function begin(stage: Stage) {
  const ada = await seedPerson(stage, 'Ada');
  const opened = await seedPanel(ada);
  const { store, scope } = ada.context;
  const now = stage.clock.now;
  const keyOf = (name: string) => ({ panelId: opened.panel.id, id: seatIn(opened, name).id });
  const key = keyOf('Jun');
  const kept = (codeHash: string) => ({ ...key, codeHash, codeExpiresAt: instant(now + minuteMs) });
  const type = (codeHash: string) =>
    store.transact((tx) => codes.trySeatCode(tx, scope, { ...key, codeHash, now, most: 5 }));
  return { store, scope, now, key, other: keyOf('Pia'), kept, type };
}
