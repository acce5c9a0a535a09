import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { listTroubles } from '../../../../test/stage/look.ts';
import { answer, passDays, seedDeck, seedNotes, written } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { listNotesByOwnId } from '../../../store/study/notes.ts';
import { deleteCards } from '../cards/deleteCards.ts';
import { listCards } from '../cards/listCards.ts';
import { moveCards } from '../cards/moveCards.ts';
import { changeNote } from '../notes/changeNote.ts';
import { deleteDeck } from './deleteDeck.ts';
import { listDecks } from './listDecks.ts';
import { loadStarterDecks } from './loadStarterDecks.ts';

type Written = Readonly<Record<string, string>>;

/** A deck file with a card for each id. */
const fileOf = (fronts: Written, id = 'lead') => ({
  name: `${id}.yaml`,
  text: [
    `id: ${id}`,
    'title: Lead',
    'language: en',
    'description: d',
    'licence: CC0',
    'cards:',
    ...Object.entries(fronts).flatMap(([ownId, front]) => [
      `  - id: ${ownId}`,
      '    concept: c',
      `    kind: ${front.includes('{{') ? 'cloze' : 'basic'}`,
      `    front: "${front}"`,
      '    back: b',
    ]),
  ].join('\n'),
});

const three = { one: 'One?', two: 'Two?', three: 'Three?' };

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a starter deck', () => {
    test('is loaded once, and again adds nothing', async () => {
      const set = await stage();
      expect(await load(set, three)).toEqual([]);
      const [decks, fronts] = [await listDecks(set.context), await frontsOf(set)];
      expect(fronts).toEqual(['One?', 'Two?', 'Three?']);
      expect(decks.decks).toMatchObject([{ name: 'Lead', origin: 'lead', cards: 3 }]);
      passDays(set, 1);
      await load(set, three);
      expect(await listDecks(set.context)).toEqual(decks);
      expect(await frontsOf(set)).toEqual(fronts);
    });

    test('whose file was edited changes the cards that nobody has edited, and keeps their history', async () => {
      const set = await stage();
      await load(set, three);
      const note = await noteOf(set, 'two');
      passDays(set, 1);
      await changeNote(set.context, { noteId: note.id, content: written({ front: 'Mine?', ownId: 'two' }) });
      const [first] = (await listCards(set.context, { offset: 0, limit: 1 })).cards;
      if (first === undefined) throw new Error('three cards are there');
      await answer(set, first.cardId, 'easy');
      await load(set, { ...three, one: 'One, now?', two: 'Two, now?', four: 'Four?' });
      expect(await frontsOf(set)).toEqual(['One, now?', 'Mine?', 'Three?', 'Four?']);
      const [same] = (await listCards(set.context, { offset: 0, limit: 1 })).cards;
      expect(same).toMatchObject({ cardId: first.cardId, memory: { phase: 'review' } });
      await load(set, { one: 'One, later?' });
      expect(await frontsOf(set)).toEqual(['One, later?', 'Mine?', 'Three?', 'Four?']);
    });

    test('whose file gains a gap gains its card', async () => {
      const set = await stage();
      await load(set, { one: '{{c1::a}}' });
      await load(set, { one: '{{c1::a}} {{c2::b}}' });
      expect((await listCards(set.context, { offset: 0, limit: 9 })).cards.map(({ ordinal }) => ordinal)).toEqual([
        0, 1,
      ]);
      expect(await listTroubles(set)).toEqual([]);
    });

    test('that was deleted stays deleted', async () => {
      const set = await stage();
      await load(set, three);
      const { decks } = await listDecks(set.context);
      for (const { id: deckId } of decks) await deleteDeck(set.context, { deckId });
      await load(set, three);
      expect((await listDecks(set.context)).decks).toEqual([]);
      expect(await frontsOf(set)).toEqual([]);
    });

    test('of which a card was deleted or moved leaves it so', async () => {
      const set = await stage();
      await load(set, three);
      const [gone, moved] = (await listCards(set.context, { offset: 0, limit: 2 })).cards.map(({ cardId }) => cardId);
      if (gone === undefined || moved === undefined) throw new Error('three cards are there');
      const mine = await seedDeck(set);
      passDays(set, 1);
      await deleteCards(set.context, { cards: { kind: 'these', cardIds: [gone] } });
      await moveCards(set.context, { cards: { kind: 'these', cardIds: [moved] }, deckId: mine.id });
      await load(set, { ...three, two: 'Two, now?' });
      expect(await frontsOf(set)).toEqual(['Three?', 'Two?']);
    });

    test('leaves a note of another deck alone that carries the same id', async () => {
      const set = await stage();
      await seedNotes(set, (await seedDeck(set)).id, [{ front: 'Mine?', ownId: 'one' }]);
      await load(set, three);
      await load(set, { ...three, one: 'One, now?' });
      expect(await frontsOf(set)).toEqual(['Mine?', 'One, now?', 'Two?', 'Three?']);
    });

    test('that cannot be read is told of, and the others are loaded', async () => {
      const set = await stage();
      const broken = { name: 'broken.yaml', text: 'id: broken\ntitle: [' };
      const refusals = await loadStarterDecks(set.context, [broken, fileOf(three)]);
      expect(refusals).toMatchObject([{ kind: 'refusal', message: expect.stringContaining('broken.yaml') }]);
      expect(await frontsOf(set)).toHaveLength(3);
    });
  });
});

const load = (set: Stage, fronts: Written) => loadStarterDecks(set.context, [fileOf(fronts)]);

const frontsOf = async (set: Stage): Promise<readonly string[]> =>
  (await listCards(set.context, { offset: 0, limit: 100 })).cards.map(({ front }) => front);

async function noteOf({ context }: Stage, ownId: string) {
  const [note] = await listNotesByOwnId(context.store.db, context.scope, [ownId]);
  if (note === undefined) throw new Error(`no note is called ${ownId}`);
  return note;
}
