import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { listTroubles, memoryOf } from '../../../../test/stage/look.ts';
import { answer, only, passDays, seedDeck, seedNotes, written } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { CardId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { listCardsOfNotes } from '../../../store/study/cards.ts';
import { freshId } from '../../base/context.ts';
import { getCard } from '../cards/getCard.ts';
import { deleteCards } from '../cards/deleteCards.ts';
import { moveCards } from '../cards/moveCards.ts';
import { addNote } from './addNote.ts';
import { changeNote } from './changeNote.ts';
import { findDuplicates } from './findDuplicates.ts';
import { getNote } from './getNote.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a note', () => {
    test('that is added asks a card for each of its questions', async () => {
      const set = await stage();
      const { id: deckId } = await seedDeck(set);
      const content = written({ kind: 'cloze', front: '{{c1::a}} {{c3::b}}', tags: ['t'], ownId: 'n-1' });
      const added = await addNote(set.context, { deckId, content });
      if (isRefusal(added)) throw new Error(added.message);
      expect(added.note).toEqual({
        ...content,
        id: added.note.id,
        deckId,
        createdAt: set.clock.now,
        changedAt: set.clock.now,
      });
      expect(await getNote(set.context, { noteId: added.note.id })).toEqual(added);
      const cards = await listCardsOfNotes(set.context.store.db, set.context.scope, [added.note.id]);
      expect(cards.map(({ ordinal }) => ordinal)).toEqual([0, 2]);
    });

    test('that cannot be asked is refused in words, before its deck is looked for', async () => {
      const set = await stage();
      const deckId = freshId<'deck'>(set.context);
      const message = 'This note has no gap. Write one as {{c1::answer}} or {{c1::answer::hint}}.';
      const content = written({ kind: 'cloze', front: 'no gap' });
      expect(await addNote(set.context, { deckId, content })).toMatchObject({ code: 'bad-content', message });
      expect(await addNote(set.context, { deckId, content: written() })).toMatchObject({ code: 'no-deck' });
    });

    test('written anew withdraws questions that are gone, and brings them back with their history', async () => {
      const { set, noteId, cards } = await withGaps(await stage());
      const [first, second] = cards;
      if (first === undefined || second === undefined) throw new Error('two gaps were seeded');
      await answer(set, second, 'easy');
      const learnt = await memoryOf(set, second);
      passDays(set, 1);
      const without = await change(set, noteId, { front: '{{c1::one}} and {{c3::three}}' });
      expect(without).toEqual([first, expect.any(String)]);
      expect(await getCard(set.context, { cardId: second })).toMatchObject({ code: 'no-card' });
      const again = await change(set, noteId, { front: '{{c1::one}} and {{c2::zwei}}' });
      expect(again).toEqual([first, second]);
      const shown = await getCard(set.context, { cardId: second });
      expect(shown).toMatchObject({ memory: learnt, history: [{ grade: 'easy' }] });
      expect(await listTroubles(set)).toEqual([]);
    });

    test('written anew as another kind keeps the history of its first question', async () => {
      const { set, noteId, cards } = await withGaps(await stage());
      await answer(set, cards[0] as CardId, 'easy');
      expect(await change(set, noteId, { kind: 'reversed', front: 'Q', back: 'A' })).toEqual(cards);
      expect(await change(set, noteId, { kind: 'basic', front: 'Q', back: 'A' })).toEqual(cards.slice(0, 1));
      expect((await memoryOf(set, cards[0] as CardId)).phase).toBe('review');
    });

    test('that was deleted or written badly is refused, and stays as it is', async () => {
      const { set, noteId, cards } = await withGaps(await stage());
      const before = await getNote(set.context, { noteId });
      const bad = { noteId, content: written({ kind: 'cloze', front: '{{c1::open' }) };
      expect(await changeNote(set.context, bad)).toMatchObject({ code: 'bad-content' });
      expect(await getNote(set.context, { noteId })).toEqual(before);
      await deleteCards(set.context, { cards: { kind: 'these', cardIds: cards.slice(0, 1) } });
      expect(await changeNote(set.context, { noteId, content: written() })).toMatchObject({ code: 'no-note' });
      expect(await getNote(set.context, { noteId })).toMatchObject({ code: 'no-note' });
    });

    test('that moves takes along the questions an edit had withdrawn', async () => {
      const { set, noteId, cards } = await withGaps(await stage());
      const target = await seedDeck(set);
      await change(set, noteId, { front: '{{c1::one}}' });
      await moveCards(set.context, { cards: { kind: 'these', cardIds: cards.slice(0, 1) }, deckId: target.id });
      await change(set, noteId, { front: '{{c1::one}} {{c2::two}}' });
      const found = await listCardsOfNotes(set.context.store.db, set.context.scope, [noteId]);
      expect(found.map(({ deckId }) => deckId)).toEqual([target.id, target.id]);
      expect(await listTroubles(set)).toEqual([]);
    });
  });

  test('duplicates are the notes whose front says the same, without the one being written, five at most', async () => {
    const set = await stage();
    const deck = await seedDeck(set, { name: 'Risk' });
    const long = 'What is a '.repeat(20);
    const fronts = [' who  DECIDES?', 'Who decides what?', `${long} risk?`, `${long} chance?`];
    const [same, , risk] = await seedNotes(
      set,
      deck.id,
      fronts.map((front) => ({ front, back: 'b' })),
    );
    const find = async (front: string, except?: typeof same) =>
      (await findDuplicates(set.context, { front, except: except?.note.id })).duplicates;
    expect(await find('Who decides?')).toEqual([
      { noteId: same?.note.id, deckId: deck.id, deckName: 'Risk', front: ' who  DECIDES?', back: 'b' },
    ]);
    expect(await find('Who decides?', same)).toEqual([]);
    expect((await find(`${long} RISK?`)).map(({ noteId }) => noteId)).toEqual([risk?.note.id]);
    expect(await find('   ')).toEqual([]);
    await seedNotes(
      set,
      deck.id,
      Array.from({ length: 9 }, () => ({})),
    );
    expect(await find('Who decides?')).toHaveLength(5);
  });
});

async function withGaps(set: Stage) {
  const deck = await seedDeck(set);
  const { note, cards } = only(
    await seedNotes(set, deck.id, [{ kind: 'cloze', front: '{{c1::one}} and {{c2::two}}' }]),
  );
  return { set, noteId: note.id, cards: cards.map(({ id }) => id) };
}

async function change(set: Stage, noteId: Parameters<typeof changeNote>[1]['noteId'], content: Partial<NoteContent>) {
  const changed = await changeNote(set.context, { noteId, content: written({ kind: 'cloze', ...content }) });
  if (isRefusal(changed)) throw new Error(changed.message);
  return changed.cardIds;
}
