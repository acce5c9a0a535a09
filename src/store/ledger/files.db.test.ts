import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { dayMs, instant } from '../../core/base/instant.ts';
import type { RecordId } from '../../core/base/id.ts';
import { monday, type Stage } from '../../../test/stage/stage.ts';
import * as files from './files.ts';
import { insertRecords } from './records.ts';

const hashOf = (letter: string): string => letter.repeat(64);

const whole = (letter: string, size = 3): files.WholeFile => ({
  hash: hashOf(letter),
  name: `${letter}.txt`,
  size,
  mediaType: 'text/plain',
  locked: false,
  sentAt: monday,
  bytes: new Uint8Array(size).map((_, at) => at % 251),
});

const keep = ({ context }: Stage, ...kept: readonly files.WholeFile[]): Promise<void> =>
  context.store.transact(async (tx) => {
    for (const file of kept) await files.insertFile(tx, context.scope, file);
  });

async function seedRecord({ context }: Stage): Promise<RecordId> {
  const id = context.nextId() as RecordId;
  const said = {
    kind: 'team',
    standing: 'draft',
    means: 'person',
    title: 'Search',
    fields: { name: 'Search' },
  } as const;
  const record = { ...said, id, revision: 1, createdAt: monday, changedAt: monday };
  await context.store.transact((tx) =>
    insertRecords(tx, context.scope, [{ record, day: null, dueDay: null, links: [], words: 'search' }]),
  );
  return id;
}

async function name(stage: Stage, hash: string, recordId: RecordId): Promise<void> {
  const { store, scope } = stage.context;
  await store.transact((tx) => files.insertFileUses(tx, scope, [{ hash, recordId }]));
}

exercise(files, {
  insertFile: {
    'keeps a file in parts, to the last byte': async (insertFile, stage) => {
      const { store, scope } = stage.context;
      const file = whole('a', files.partBytes * 2 + 5);
      await store.transact((tx) => insertFile(tx, scope, file));
      const parts = await Promise.all(
        [0, 1, 2, 3].map((number) => files.findFilePart(store.db, scope, { hash: file.hash, number })),
      );
      expect(parts.map((part) => part?.length)).toEqual([files.partBytes, files.partBytes, 5, undefined]);
      expect(Buffer.concat(parts.map((part) => part ?? new Uint8Array())).equals(file.bytes)).toBe(true);
    },
    'keeps a file once, and notes that it came again': async (insertFile, stage) => {
      const { store, scope } = stage.context;
      const later = instant(monday + dayMs);
      await keep(stage, whole('a'));
      await store.transact((tx) => insertFile(tx, scope, { ...whole('a'), name: 'other.txt', sentAt: later }));
      const { bytes: _, ...known } = whole('a');
      expect(await files.listFiles(store.db, scope, [hashOf('a')])).toEqual([{ ...known, sentAt: later }]);
    },
  },
  listFiles: {
    'answers those that are there': async (listFiles, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, { ...whole('b'), locked: true });
      const found = await listFiles(store.db, scope, [hashOf('b'), hashOf('c')]);
      expect(found).toMatchObject([{ hash: hashOf('b'), name: 'b.txt', size: 3, locked: true }]);
    },
  },
  findFilePart: {
    'answers bytes': async (findFilePart, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, whole('a'));
      const part = await findFilePart(store.db, scope, { hash: hashOf('a'), number: 0 });
      expect([...(part ?? [])]).toEqual([0, 1, 2]);
    },
  },
  sumFileBytes: {
    'counts every file of the workspace, and none at first': async (sumFileBytes, stage) => {
      const { store, scope } = stage.context;
      expect(await sumFileBytes(store.db, scope)).toBe(0);
      await keep(stage, whole('a', 5), whole('b', 7));
      expect(await sumFileBytes(store.db, scope)).toBe(12);
    },
  },
  insertFileUses: {
    'says it once however often it is said': async (insertFileUses, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, whole('a'));
      const recordId = await seedRecord(stage);
      for (const _ of [1, 2])
        await store.transact((tx) => insertFileUses(tx, scope, [{ hash: hashOf('a'), recordId }]));
      expect(await files.listFileUses(store.db, scope, recordId)).toEqual([hashOf('a')]);
    },
  },
  listFileUses: {
    'answers nothing for a record without files': async (listFileUses, stage) => {
      const { context } = stage;
      expect(await listFileUses(context.store.db, context.scope, context.nextId() as RecordId)).toEqual([]);
    },
  },
  deleteFileUse: {
    'leaves what the record names beside it': async (deleteFileUse, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, whole('a'), whole('b'));
      const recordId = await seedRecord(stage);
      await name(stage, hashOf('a'), recordId);
      await name(stage, hashOf('b'), recordId);
      await store.transact((tx) => deleteFileUse(tx, scope, { hash: hashOf('a'), recordId }));
      expect(await files.listFileUses(store.db, scope, recordId)).toEqual([hashOf('b')]);
    },
  },
  listUnusedFiles: {
    'answers files that no record names and that came before': async (listUnusedFiles, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, whole('a'), whole('b'), { ...whole('c'), sentAt: instant(monday + 1) });
      await name(stage, hashOf('b'), await seedRecord(stage));
      expect(await listUnusedFiles(store.db, scope, instant(monday + 1))).toEqual([hashOf('a')]);
    },
  },
  renameFiles: {
    'changes the names that are meant, and nothing else': async (renameFiles, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, whole('a'), whole('b'));
      await store.transact((tx) => renameFiles(tx, scope, (given) => given.replace('a.txt', 'z.txt')));
      const { bytes: _, ...first } = whole('a');
      expect(await files.listFiles(store.db, scope, [hashOf('a')])).toEqual([{ ...first, name: 'z.txt' }]);
      expect(await files.listFiles(store.db, scope, [hashOf('b')])).toMatchObject([{ name: 'b.txt' }]);
    },
  },
  deleteFiles: {
    'takes their bytes along': async (deleteFiles, stage) => {
      const { store, scope } = stage.context;
      await keep(stage, whole('a'), whole('b'));
      await store.transact((tx) => deleteFiles(tx, scope, [hashOf('a')]));
      expect(await files.findFilePart(store.db, scope, { hash: hashOf('a'), number: 0 })).toBeUndefined();
      expect(await sumOf(stage)).toBe(3);
    },
  },
});

const sumOf = ({ context }: Stage): Promise<number> => files.sumFileBytes(context.store.db, context.scope);
