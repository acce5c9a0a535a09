import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, openYard } from '../../../test/stage/everyTable.ts';
import { listTroubles, undo } from '../../../test/stage/look.ts';
import { type Person, seedPerson } from '../../../test/stage/people.ts';
import { answer, passDays, seedCards, seedDeck, seedNotes, written } from '../../../test/stage/seed.ts';
import { engines, type House, openHouse, setStage, type Stage } from '../../../test/stage/stage.ts';
import type { ArchiveHeader, Cell, TableRows } from '../../core/base/archive.ts';
import { defaultPreferences } from '../../core/account/learner.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { openArchive, packArchive } from '../../formats/base/archive.ts';
import type { Whole } from '../../store/base/archive/handle.ts';
import { movedTables } from '../../store/base/archive/tables.ts';
import type { Engine } from '../../store/base/database.ts';
import { deleteCards } from '../study/cards/deleteCards.ts';
import { markCards } from '../study/cards/markCards.ts';
import { listDecks } from '../study/decks/listDecks.ts';
import { loadStarterDecks } from '../study/decks/loadStarterDecks.ts';
import { changeNote } from '../study/notes/changeNote.ts';
import { changePreferences } from './changePreferences.ts';
import { moveIn } from './moveIn.ts';
import { moveOut } from './moveOut.ts';

const yard = openYard();
afterAll(() => yard.remove());

const ways = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.each(ways)('a Cairn on $from that moves to a server on $to', ({ from, to }) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(to);
  });
  afterAll(() => house.tearDown());

  test('is there whole, with its history, its marks and its wishes, and stays where it was', async () => {
    const local = await livedIn(from);
    const before = await lookAt(local.stage);
    const ada = await seedPerson(house, 'Ada');
    expect(await loadStarterDecks(ada.context, [starter])).toEqual([]);
    const moved = await moveIn(ada.context, each(await pack(local)));
    expect(moved).toEqual({
      decks: before['deck']?.length,
      notes: before['note']?.length,
      cards: before['card']?.length,
      reviews: before['review']?.length,
    });
    expect(await lookAt(ada)).toEqual(before);
    expect(await lookAt(local.stage)).toEqual(before);
    expect(await listTroubles(ada)).toEqual([]);
    const writers = ada.context.store.db.selectFrom('note').select('changed_by').distinct();
    expect(await writers.where('workspace_id', '=', ada.context.scope.workspaceId).execute()).toEqual([
      { changed_by: ada.account.id },
    ]);
    await local.close();
  });
});

describe.each(engines)('moving in on %s', (engine) => {
  let house: House;
  let packed: readonly TableRows[];
  let header: ArchiveHeader;
  beforeAll(async () => {
    house = await openHouse(engine);
    const local = await livedIn('sqlite');
    const archive = await openArchive(each(await pack(local)));
    if (isRefusal(archive)) throw new Error(archive.message);
    ({ header } = archive);
    packed = await gather(archive.rows);
    await local.close();
  });
  afterAll(() => house.tearDown());

  /** Sends rows, some of them changed, to somebody new; answers the refusal, and that nothing was kept. */
  async function refusalOf(change: Change, of: Partial<ArchiveHeader> = {}): Promise<unknown> {
    const person = await seedPerson(house, 'Ben');
    const before = await lookAt(person);
    const refused = await moveIn(person.context, packArchive({ ...header, ...of }, each(packed.map(change))));
    expect(await lookAt(person)).toEqual(before);
    return isRefusal(refused) ? `${refused.code}: ${refused.message}` : refused;
  }

  test.each([
    ['another id', set('deck', 'id', 'x'), /^bad-row: Row 1 of deck cannot be taken: id is no id/],
    [
      'a kind that is not known',
      set('note', 'kind', 'song'),
      /^bad-row: Row 1 of note cannot be taken: kind is not as it must be/,
    ],
    [
      'a side that is too long',
      set('note', 'front', 'x'.repeat(100_001)),
      /^bad-row: Row 1 of note cannot be taken: front /,
    ],
    ['a text that ends with NUL', set('note', 'back', 'x\0'), /back holds a character that is no text/],
    ['tags that are no list', set('note', 'tags', '{"a":1}'), /^bad-row: Row 1 of note cannot be taken: tags /],
    ['tags that are no JSON', set('deck', 'tags', '['), /^bad-row: Row 1 of deck cannot be taken: tags /],
    ['a grade that is none', set('review', 'grade', 5), /^bad-row: Row 1 of review cannot be taken: grade /],
    ['a time of before', set('review', 'answered_at', 1), /^bad-row: Row 1 of review cannot be taken: answered_at /],
    ['a flag that is none', set('memory', 'live', 2), /^bad-row: Row 1 of memory cannot be taken: live /],
    [
      'wishes that nobody can have',
      set('learner', 'preferences', '{}'),
      /^bad-row: Row 1 of learner cannot be taken: preferences/,
    ],
    [
      'a note of no deck',
      set('note', 'deck_id', '01ARYZ6S41TSV4RRFFQ69G5FAV'),
      /^bad-row: Among the rows 1 to \d+ of note, two/,
    ],
    [
      'an answer to no card',
      set('review', 'card_id', '01ARYZ6S41TSV4RRFFQ69G5FAV'),
      /^bad-row: 1 rows of answers or memories/,
    ],
    ['a row that comes twice', twice('card'), /^bad-row: Among the rows 1 to \d+ of card, two are the same/],
    [
      'a table that does not move',
      renamed('undo', 'token'),
      /^bad-row: This archive holds rows of token, which do not move/,
    ],
  ])('takes nothing of an archive with %s', async (_, change, sentence) => {
    expect(await refusalOf(change)).toMatch(sentence);
  });

  test('takes nothing of a backup, and nothing of another version', async () => {
    const same: Change = (batch) => batch;
    expect(await refusalOf(same, { content: 'everything' })).toMatch(/^not ours: /);
    expect(await refusalOf(same, { migration: '0001-study' })).toMatch(/^other-version: /);
    const person = await seedPerson(house, 'Ben');
    expect(await moveIn(person.context, each([Buffer.from('Dear Sir')]))).toMatchObject({ code: 'not ours' });
    const bytes = Buffer.concat(await gather(packArchive(header, each(packed))));
    expect(await moveIn(person.context, each([bytes.subarray(0, -50)]))).toMatchObject({ code: 'damaged' });
  });

  test.each([
    [
      'answers',
      async (person: Person) => void (await answer(person, await oneCard(person))),
      'already has answers there',
    ],
    ['a deck', async (person: Person) => void (await oneCard(person)), 'already has decks of your own there'],
    [
      'a note in a deck that came with Cairn',
      async (person: Person) => {
        await loadStarterDecks(person.context, [starter]);
        const [deck] = (await listDecks(person.context)).decks;
        if (deck !== undefined) await seedNotes(person, deck.id, [{ front: 'Mine?' }]);
      },
      'already has notes that you have written there',
    ],
  ])('leaves an account alone that has %s', async (_, live, sentence) => {
    const person = await seedPerson(house, 'Cleo');
    await live(person);
    const before = await lookAt(person);
    expect(await moveIn(person.context, packArchive(header, each(packed)))).toMatchObject({
      code: 'occupied',
      message: expect.stringContaining(sentence),
    });
    expect(await lookAt(person)).toEqual(before);
  });

  test('makes copies and folds again where what was sent does not agree', async () => {
    const person = await seedPerson(house, 'Dora');
    const lies: Change = (batch) =>
      [
        set('memory', 'position', 99),
        set('memory', 'answers', 77),
        set('review', 'day', 5),
        set('card', 'live', 0),
      ].reduce((changed, lie) => lie(changed), batch);
    expect(await moveIn(person.context, packArchive(header, each(packed.map(lies))))).toMatchObject({
      decks: expect.any(Number),
    });
    expect(await listTroubles(person)).toEqual([]);
  });

  test('writes into the workspace of whoever asks, whatever the rows say', async () => {
    const victim = await seedPerson(house, 'Emil');
    const person = await seedPerson(house, 'Fay');
    const { workspaceId, learnerId } = victim.context.scope;
    const foreign: Change = (batch) =>
      movedTables.reduce(
        (changed, table) => set(table, 'learner_id', learnerId)(set(table, 'workspace_id', workspaceId)(changed)),
        batch,
      );
    const before = await lookAt(victim);
    expect(await moveIn(person.context, packArchive(header, each(packed.map(foreign))))).not.toMatchObject({
      kind: 'refusal',
    });
    expect(await lookAt(victim)).toEqual(before);
    expect(await listTroubles(person)).toEqual([]);
  });
});

const starter = {
  name: 'starter.yaml',
  text: `id: starter
title: Starter
language: en
description: To begin with
licence: CC0
cards:
  - id: one
    concept: c
    kind: basic
    front: What is one?
    back: One
`,
};

type Lived = { readonly stage: Stage; readonly place: Whole; readonly close: () => Promise<void> };

/** A local Cairn that somebody has used in every way, ugly texts included. */
async function livedIn(engine: Engine): Promise<Lived> {
  const place = await yard.openPlace(engine);
  const store = await openStore(place);
  const stage = await setStage(store);
  const { context } = stage;
  await changePreferences(context, { ...defaultPreferences('Pacific/Auckland'), newPerDay: 7, retention: 0.85 });
  const [first, second] = [await seedDeck(stage), await seedDeck(stage, { name: 'Zwei — 😀', tags: ['a'] })];
  const ugly = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 20, seed: 7 });
  const contents = ugly.map((text) => ({
    kind: 'reversed' as const,
    front: `a${text.toWellFormed().replaceAll('\0', '')}`,
    back: `b${text.toWellFormed().replaceAll('\0', '')}`,
    tags: ['x', 'ü'],
  }));
  const [note] = await seedNotes(stage, first.id, contents);
  const cards = await seedCards(stage, second.id, 6);
  for (const grade of ['again', 'good', 'hard', 'easy'] as const) {
    for (const card of cards.slice(0, 3)) await answer(stage, card, grade);
    passDays(stage, 3);
  }
  const [one, other] = cards.slice(3);
  if (note === undefined || one === undefined || other === undefined) throw new Error('too few cards');
  await undo(stage, (await answer(stage, one)).id);
  await changeNote(context, { noteId: note.note.id, content: written({ front: 'Anew' }), reason: 'Shorter' });
  const these = (cardId: typeof one) => ({ kind: 'these' as const, cardIds: [cardId] });
  await markCards(context, { cards: these(one), mark: { kind: 'suspend' } });
  await deleteCards(context, { cards: these(other) });
  return { stage, place, close: store.close };
}

async function oneCard(stage: Stage) {
  const [card] = await seedCards(stage, (await seedDeck(stage)).id, 1);
  if (card === undefined) throw new Error('no card');
  return card;
}

async function pack({ stage, place }: Lived): Promise<readonly Uint8Array[]> {
  const outgoing = await moveOut(stage.context, place);
  if (isRefusal(outgoing)) throw new Error(outgoing.message);
  const bytes = await gather(outgoing.bytes);
  await outgoing.close();
  return bytes;
}

/** Every row that moves, without whose it is. */
async function lookAt({ context }: Stage): Promise<Readonly<Record<string, readonly string[]>>> {
  const { db } = context.store;
  const seen: Record<string, readonly string[]> = {};
  for (const table of movedTables) {
    const rows = await db
      .selectFrom(table as 'deck')
      .selectAll()
      .where('workspace_id', '=', context.scope.workspaceId)
      .execute();
    seen[table] = rows.map((row) => JSON.stringify(withoutOwner(table, row))).toSorted();
  }
  return seen;
}

function withoutOwner(table: string, row: object): object {
  if (table === 'learner') return { preferences: (row as { preferences?: unknown }).preferences };
  const ours = Object.entries(row).filter(
    ([name]) => !['workspace_id', 'learner_id', 'changed_by', 'written_by'].includes(name),
  );
  return Object.fromEntries(ours.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

type Change = (batch: TableRows) => TableRows;

/** Writes a cell of the first row of a table. */
function set(table: string, column: string, cell: Cell): Change {
  return (batch) => {
    const place = batch.columns.indexOf(column);
    if (batch.table !== table || place < 0) return batch;
    return { ...batch, rows: batch.rows.map((row, at) => (at === 0 ? row.with(place, cell) : row)) };
  };
}

const twice =
  (table: string): Change =>
  (batch) =>
    batch.table === table ? { ...batch, rows: [...batch.rows, ...batch.rows.slice(-1)] } : batch;

const renamed =
  (table: string, name: string): Change =>
  (batch) =>
    batch.table === table ? { ...batch, table: name } : batch;

async function gather<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
