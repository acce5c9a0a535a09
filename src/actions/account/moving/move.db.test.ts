import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openYard } from '../../../../test/stage/everyTable.ts';
import { listTroubles, undo } from '../../../../test/stage/look.ts';
import {
  all,
  type Change,
  each,
  gather,
  type Local,
  lookAtMoved,
  openLocal,
  pack,
  type Packed,
  renamed,
  send,
  sendToNew,
  set,
  twice,
  unpack,
} from '../../../../test/stage/moving/moving.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { answer, passDays, seedCards, seedDeck, seedNotes, written } from '../../../../test/stage/seed.ts';
import { engines, type House, openHouse, type Stage } from '../../../../test/stage/stage.ts';
import type { ArchiveHeader } from '../../../core/base/archive.ts';
import { defaultPreferences } from '../../../core/account/learner.ts';
import { packArchive } from '../../../formats/base/archive.ts';
import { movedTables } from '../../../store/base/archive/tables.ts';
import type { Engine } from '../../../store/base/database.ts';
import { deleteCards } from '../../study/cards/deleteCards.ts';
import { markCards } from '../../study/cards/markCards.ts';
import { listDecks } from '../../study/decks/listDecks.ts';
import { loadStarterDecks } from '../../study/decks/loadStarterDecks.ts';
import { changeNote } from '../../study/notes/changeNote.ts';
import { changePreferences } from '../changePreferences.ts';
import { moveIn } from './moveIn.ts';

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
    const before = await lookAtMoved(local.stage);
    const ada = await seedPerson(house, 'Ada');
    expect(await loadStarterDecks(ada.context, [starter])).toEqual([]);
    const moved = await moveIn(ada.context, each(await pack(local)));
    expect(moved).toEqual({
      decks: before['deck']?.length,
      notes: before['note']?.length,
      cards: before['card']?.length,
      reviews: before['review']?.length,
      records: 0,
    });
    expect(await lookAtMoved(ada)).toEqual(before);
    expect(await lookAtMoved(local.stage)).toEqual(before);
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
  let packed: Packed;
  beforeAll(async () => {
    house = await openHouse(engine);
    packed = await unpack(await livedIn('sqlite'));
  });
  afterAll(() => house.tearDown());

  const changed = (change: Change, of: Partial<ArchiveHeader> = {}): Packed => ({
    header: { ...packed.header, ...of },
    batches: packed.batches.map(change),
  });

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
    ['a table that comes late', renamed('memory', 'deck'), /^bad-row: The rows of deck do not come where they belong/],
    [
      'a table that does not move',
      renamed('undo', 'token'),
      /^bad-row: This archive holds rows of token, which do not move/,
    ],
  ])('takes nothing of an archive with %s', async (_, change, sentence) => {
    expect(await sendToNew(house, changed(change))).toMatch(sentence);
  });

  test('takes nothing of a backup, and nothing of another version', async () => {
    const same: Change = (batch) => batch;
    expect(await sendToNew(house, changed(same, { content: 'everything' }))).toMatch(/^not ours: /);
    expect(await sendToNew(house, changed(same, { migration: '0001-study' }))).toMatch(/^other-version: /);
    const person = await seedPerson(house, 'Ben');
    expect(await moveIn(person.context, each([Buffer.from('Dear Sir')]))).toMatchObject({ code: 'not ours' });
    const bytes = Buffer.concat(await gather(packArchive(packed.header, each(packed.batches))));
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
    const before = await lookAtMoved(person);
    expect(await send(person, packed)).toMatchObject({
      code: 'occupied',
      message: expect.stringContaining(sentence),
    });
    expect(await lookAtMoved(person)).toEqual(before);
  });

  test('makes copies and folds again where what was sent does not agree', async () => {
    const person = await seedPerson(house, 'Dora');
    const lies = all(
      set('memory', 'position', 99),
      set('memory', 'answers', 77),
      set('review', 'day', 5),
      set('card', 'live', 0),
    );
    expect(await send(person, changed(lies))).toMatchObject({ decks: expect.any(Number) });
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
    const before = await lookAtMoved(victim);
    expect(await send(person, changed(foreign))).not.toMatchObject({ kind: 'refusal' });
    expect(await lookAtMoved(victim)).toEqual(before);
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

/** A local Cairn where somebody has studied in every way, ugly texts included. */
async function livedIn(engine: Engine): Promise<Local> {
  const local = await openLocal(yard, engine);
  const { stage } = local;
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
  return local;
}

async function oneCard(stage: Stage) {
  const [card] = await seedCards(stage, (await seedDeck(stage)).id, 1);
  if (card === undefined) throw new Error('no card');
  return card;
}
