import { expect } from 'vitest';
import { keepOne, seedPacket, seedSealed } from '../../../test/stage/evidence/versions.ts';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import type { WholePacketVersion } from '../../core/evidence/packet/versions/version.ts';
import * as versions from './packetVersions.ts';

exercise(versions, {
  keepPacketVersion: {
    'keeps all that it says, and gives no number twice': async (keepPacketVersion, stage) => {
      const { store, scope, first } = await begin(stage);
      const more: WholePacketVersion = { ...first, number: 2, note: 'More', seal: null };
      const keep = () => store.transact((tx) => keepPacketVersion(tx, scope, more));
      await keep();
      expect(await versions.findPacketVersion(store.db, scope, more)).toEqual(more);
      await expect(keep()).rejects.toThrow();
    },
  },
  findPacketVersion: {
    'finds none that is not there': async (findPacketVersion, stage) => {
      const { store, scope, first } = await begin(stage);
      expect(await findPacketVersion(store.db, scope, first)).toEqual(first);
      expect(await findPacketVersion(store.db, scope, { ...first, number: 9 })).toBeUndefined();
      expect(await findPacketVersion(store.db, scope, { ...first, packetId: freshId(stage.context) })).toBeUndefined();
    },
  },
  listPacketVersions: {
    'lists those of one packet, the latest first, beyond ten': async (listPacketVersions, stage) => {
      const { store, scope, first } = await begin(stage);
      await seedSealed(stage);
      const numbers = Array.from({ length: 11 }, (_, at) => at + 2);
      await store.transact(async (tx) => {
        for (const number of numbers) await versions.keepPacketVersion(tx, scope, { ...first, number });
      });
      const listed = await listPacketVersions(store.db, scope, first.packetId);
      expect(listed.map(({ number }) => number)).toEqual([...numbers.toReversed(), 1]);
      expect(listed[0]).not.toHaveProperty('document');
    },
  },
  sealPacketVersion: {
    'seals once': async (sealPacketVersion, stage) => {
      const { store, scope, first } = await begin(stage);
      const seal = { id: freshId<'record'>(stage.context), at: stage.clock.now };
      const set = () => store.transact((tx) => sealPacketVersion(tx, scope, { ...first, seal }));
      expect([await set(), await set()]).toEqual([true, false]);
      expect(await versions.findPacketVersion(store.db, scope, first)).toEqual({ ...first, seal });
    },
  },
  deletePacketVersion: {
    'deletes one that is not sealed, and no other': async (deletePacketVersion, stage) => {
      const { store, scope, first } = await begin(stage);
      const sealed = await seedSealed(stage);
      const drop = (which: versions.VersionKey) => store.transact((tx) => deletePacketVersion(tx, scope, which));
      expect([await drop(first), await drop(first), await drop(sealed)]).toEqual([true, false, false]);
      expect(await versions.findPacketVersion(store.db, scope, sealed)).toMatchObject({ number: 1 });
    },
  },
  eraseInPacketVersions: {
    'changes those that say it, and answers which': async (eraseInPacketVersions, stage) => {
      const { store, scope, first } = await begin(stage);
      await seedSealed(stage);
      const erased = { title: 'Erased', note: '', document: first.document, parts: [], erasedAt: stage.clock.now };
      const changed = await store.transact((tx) =>
        eraseInPacketVersions(tx, scope, ({ packetId }) => (packetId === first.packetId ? erased : undefined)),
      );
      expect(changed).toEqual([{ packetId: first.packetId, number: 1 }]);
      expect(await versions.findPacketVersion(store.db, scope, first)).toEqual({ ...first, ...erased });
    },
  },
});

async function begin(stage: Stage) {
  const packetId = await seedPacket(stage);
  const { number } = await keepOne(stage, packetId);
  const { store, scope } = stage.context;
  const first = await versions.findPacketVersion(store.db, scope, { packetId, number });
  if (first === undefined) throw new Error('it was just kept');
  return { store, scope, first };
}
