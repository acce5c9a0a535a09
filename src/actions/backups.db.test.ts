import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { fillWithUglyRows, lookAtEverything, openAll, openStore, openYard } from '../../test/stage/everyTable.ts';
import { undo } from '../../test/stage/look.ts';
import { answer, seedCards, seedDeck } from '../../test/stage/seed.ts';
import { engines, setStage } from '../../test/stage/stage.ts';
import { isRefusal } from '../core/base/refusal.ts';
import type { Seal, SealKey } from '../core/base/seal.ts';
import type { Whole } from '../store/base/archive/handle.ts';
import type { Engine } from '../store/base/database.ts';
import { backup } from './base/backup.ts';
import { checkBackup } from './checkBackup.ts';
import { restore } from './base/restore.ts';

const yard = openYard();
afterAll(() => yard.remove());

const identity = 'AGE-SECRET-KEY-1VJ4KQ5UVQ7VEGUQHPNC2ZGH77FSC2MTHFX6XR30CLH95TZRRVWGS0WZZ8Q';
const stranger = 'AGE-SECRET-KEY-1WMWS2NZ3MTVCM3HGPYFVNC7S8XEQXJ0VAFSF5QQ73A3CHG8R0EGS8QNPAL';
const forOne: Seal = {
  kind: 'recipients',
  recipients: ['age1xz6437396uqu6aqvxvmd8cza9la3344g0cyprkpy5xd80qfmwumqlfeg6u'],
};
const keyOf = (text: string) => (): Promise<SealKey> => Promise.resolve({ kind: 'identity file', text });
const unasked = () => Promise.reject(new Error('nobody is asked for a key here'));

/** A place with two people who have learnt something, and rows in the tables that they have not come to. */
async function livedIn(engine: Engine): Promise<Whole> {
  const place = await yard.openPlace(engine);
  const store = await openStore(place);
  for (const cards of [3, 2]) {
    const stage = await setStage(store);
    const deck = await seedDeck(stage);
    const [first, second] = await seedCards(stage, deck.id, cards);
    if (first === undefined || second === undefined) throw new Error('no cards');
    await answer(stage, first, 'again');
    await undo(stage, (await answer(stage, second)).id);
  }
  await store.close();
  return place;
}

async function write(place: Whole, seal: Seal | null = null): Promise<string> {
  const target = yard.path('backup');
  const bytes = await backup(place, { target, seal });
  if (isRefusal(bytes)) throw new Error(bytes.message);
  expect(bytes).toBe(statSync(target).size);
  return target;
}

const ways = engines.flatMap((from) =>
  engines.flatMap((to) => [
    { from, to, seal: null, closed: 'open' },
    { from, to, seal: forOne, closed: 'encrypted' },
  ]),
);

describe.each(ways)('a backup of $from, $closed', ({ from, to, seal }) => {
  test(`comes back in ${to} with everything in it`, async () => {
    const place = await yard.openPlace(from);
    await fillWithUglyRows(place, 20);
    const before = await lookAtEverything(place);
    const file = await write(place, seal);
    const other = await yard.emptyPlace(to);
    const restored = await restore(other, { from: file, key: seal === null ? unasked : keyOf(identity) }, 'UTC');
    expect(restored).toMatchObject({ kept: null, decks: expect.any(Number) });
    expect(await lookAtEverything(other)).toEqual(before);
  });
});

describe.each(engines)('on %s', (engine) => {
  test('a backup that was made is remembered, and one that was restored in test', async () => {
    const place = await livedIn(engine);
    const file = await write(place, forOne);
    const checked = await checkBackup(place, { from: file, key: keyOf(identity) });
    expect(checked).toEqual({ decks: 2, cards: 5, damage: [], troubles: [] });
    expect(await notesIn(place)).toEqual({
      'last-backup': { at: expect.any(Number), bytes: statSync(file).size, encrypted: true },
      'last-restore-test': { at: expect.any(Number), madeAt: expect.any(Number) },
    });
  });

  test('a check finds what is wrong within a backup, for every learner, and does not count as done', async () => {
    const place = await livedIn(engine);
    const { handle, close } = await openAll(place);
    await handle
      .updateTable('memory')
      .set((memory) => ({ position: memory('position', '+', 7) }))
      .where('answers', '=', 0)
      .execute();
    await close();
    const checked = await checkBackup(place, { from: await write(place), key: unasked });
    if (isRefusal(checked)) throw new Error(checked.message);
    expect(checked.troubles.map(({ message, rows }) => `${message}: ${rows}`).toSorted()).toEqual([
      'Memories have another deck, place or state than their card: 3',
    ]);
    expect(Object.keys(await notesIn(place))).toEqual(['last-backup']);
  });

  test('a restore changes nothing where the backup is cut off, changed, or closed', async () => {
    const sealed = await write(await livedIn(engine), forOne);
    const open = engine === 'postgres' ? await write(await livedIn(engine)) : sealed;
    const target = await yard.emptyPlace(engine);
    const refusalOf = async (file: string, key: () => Promise<SealKey> = keyOf(identity)) => {
      const restored = await restore(target, { from: file, key }, 'UTC');
      expect(isPlaceEmpty(target)).toBe(true);
      return isRefusal(restored) ? restored.code : restored;
    };
    expect(await refusalOf(sealed, keyOf(stranger))).toBe('wrong key');
    expect(await refusalOf(sealed, keyOf('nothing'))).toBe('bad key');
    for (const file of [open, sealed]) {
      expect(await refusalOf(changed(file, (bytes) => bytes.subarray(0, bytes.length - 40)))).toBe('damaged');
      expect(await refusalOf(changed(file, flipMiddle))).toBe('damaged');
    }
    const letter = changed(open, () => Buffer.from('Dear Sir'));
    expect(await refusalOf(letter)).toBe('not ours');
    expect(await refusalOf(`${letter}-that-is-not-there`)).toBe('no file');
    expect(await restore(target, { from: sealed, key: keyOf(identity) }, 'UTC')).toMatchObject({ decks: 2, cards: 5 });
  });

  test('a backup never overwrites a file, and leaves none behind where it cannot be made', async () => {
    const place = await livedIn(engine);
    const file = await write(place, forOne);
    expect(await backup(place, { target: file, seal: forOne })).toMatchObject({ code: 'exists' });
    const target = yard.path('none');
    const nobody = { kind: 'recipients', recipients: ['age1nobody'] } as const;
    expect(await backup(place, { target, seal: nobody })).toMatchObject({ code: 'bad seal' });
    expect(await backup(place, { target: `${target}/b`, seal: null })).toMatchObject({ code: 'no folder' });
    expect([target, `${target}.part`].filter(existsSync)).toEqual([]);
  });
});

test('what was in a data file before is kept beside it when an archive takes its place', async () => {
  const file = await write(await livedIn('sqlite'), forOne);
  const place = await livedIn('sqlite');
  const before = await lookAtEverything(place);
  const restored = await restore(place, { from: file, key: keyOf(identity) }, 'UTC');
  if (isRefusal(restored)) throw new Error(restored.message);
  expect(restored.kept).toMatch(/cairn-before-restore-\d{4}-\d{2}-\d{2}\.db$/);
  expect(await lookAtEverything({ kind: 'file', path: restored.kept ?? '' })).toEqual(before);
});

test('an archive does not take the place of data that a Cairn is using', async () => {
  const file = await write(await livedIn('sqlite'), forOne);
  const place = await livedIn('sqlite');
  const store = await openStore(place);
  const restored = await restore(place, { from: file, key: keyOf(identity) }, 'UTC');
  await store.close();
  expect(restored).toMatchObject({ code: 'in use' });
});

test('an archive that stands in no place can still be checked', async () => {
  const file = await write(await livedIn('sqlite'), forOne);
  const nowhere = await yard.emptyPlace('sqlite');
  expect(await checkBackup(nowhere, { from: file, key: keyOf(identity) })).toMatchObject({ decks: 2 });
  expect(isPlaceEmpty(nowhere)).toBe(true);
});

/** What a place remembers of backups. */
async function notesIn(place: Whole): Promise<Readonly<Record<string, unknown>>> {
  const { handle, close } = await openAll(place);
  const rows = await handle.selectFrom('instance').selectAll().where('name', 'like', 'last-%').execute();
  await close();
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
}

/** A database without tables has to be asked; `restore` does, and takes no other. */
const isPlaceEmpty = (place: Whole): boolean => place.kind === 'postgres' || !existsSync(place.path);

function changed(file: string, change: (bytes: Buffer) => Buffer): string {
  const copy = yard.path('changed');
  copyFileSync(file, copy);
  writeFileSync(copy, change(readFileSync(file)));
  return copy;
}

function flipMiddle(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x04;
  return bytes;
}
