import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../test/stage/exercise.ts';
import { listTroubles, undo } from '../../../test/stage/look.ts';
import { answer, seedDeck, seedNotes, written } from '../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../test/stage/stage.ts';
import type { Selection } from '../../contract/study/shapes.ts';
import type { CardId, DeckId, NoteId, ReviewId } from '../../core/base/id.ts';
import { hourMs, instant } from '../../core/base/instant.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { grades } from '../../core/study/grade.ts';
import { listCardIds } from '../../store/study/browse.ts';
import { deleteCards } from './cards/deleteCards.ts';
import { markCards } from './cards/markCards.ts';
import { moveCards } from './cards/moveCards.ts';
import { tagCards } from './cards/tagCards.ts';
import { undoMove } from './cards/undoMove.ts';
import { changeDeck } from './decks/changeDeck.ts';
import { deleteDeck } from './decks/deleteDeck.ts';
import { listDecks } from './decks/listDecks.ts';
import { undoDeletion } from './decks/undoDeletion.ts';
import { addNote } from './notes/addNote.ts';
import { changeNote } from './notes/changeNote.ts';
import { getNote } from './notes/getNote.ts';

/** What a random walk remembers, so that its steps can name things that are or were there. */
type Walk = {
  readonly set: Stage;
  readonly decks: DeckId[];
  readonly notes: NoteId[];
  readonly cards: CardId[];
  readonly reviews: ReviewId[];
  readonly deletions: string[];
};

type Pick = <Item>(items: readonly Item[]) => Item;

const contents = [
  written(),
  written({ kind: 'reversed' }),
  written({ kind: 'cloze', front: '{{c1::one}} {{c2::two}} {{c3::three}}' }),
  written({ kind: 'cloze', front: '{{c2::two}} {{c4::four}}', tags: ['x'] }),
];

const steps: Readonly<Record<string, (walk: Walk, pick: Pick) => Promise<unknown>>> = {
  add: async ({ set, decks, notes, cards }, pick) => {
    const added = await addNote(set.context, { deckId: pick(decks), content: pick(contents) });
    if (isRefusal(added)) return;
    notes.push(added.note.id);
    cards.push(...added.cardIds);
  },
  change: async ({ set, notes, cards }, pick) => {
    const changed = await changeNote(set.context, { noteId: pick(notes), content: pick(contents) });
    if (!isRefusal(changed)) cards.push(...changed.cardIds.filter((id) => !cards.includes(id)));
  },
  delete: async ({ set, cards, deletions }, pick) => {
    deletions.push((await deleteCards(set.context, { cards: chosen(pick(cards), pick(cards)) })).deletionId);
  },
  'delete a deck': async ({ set, decks, deletions }, pick) => {
    const deleted = await deleteDeck(set.context, { deckId: pick(decks) });
    if (!isRefusal(deleted)) deletions.push(deleted.deletionId);
  },
  'bring back': async ({ set, deletions }, pick) =>
    deletions.length === 0 ? undefined : undoDeletion(set.context, { deletionId: pick(deletions) }),
  move: ({ set, cards, decks }, pick) => moveCards(set.context, { cards: chosen(pick(cards)), deckId: pick(decks) }),
  'move and put back': async ({ set, cards, decks }, pick) => {
    const answered = await moveCards(set.context, { cards: chosen(pick(cards), pick(cards)), deckId: pick(decks) });
    if (!isRefusal(answered)) await undoMove(set.context, { moved: answered.moved });
  },
  tag: ({ set, cards }, pick) => tagCards(set.context, { cards: chosen(pick(cards)), add: ['y'], remove: ['x'] }),
  mark: ({ set, cards }, pick) =>
    markCards(set.context, {
      cards: chosen(pick(cards)),
      mark: { kind: pick(['suspend', 'resume', 'bury', 'unbury'] as const) },
    }),
  archive: ({ set, decks }, pick) => changeDeck(set.context, { deckId: pick(decks), archived: pick([true, false]) }),
  wait: async ({ set }, pick) => {
    set.clock.now = instant(set.clock.now + pick([1, 20, 200]) * hourMs);
  },
  answer: async (walk, pick) => {
    const asked = await listCardIds(walk.set.context.store.db, walk.set.context.scope, { today: 0 as never });
    if (asked.length > 0) walk.reviews.push((await answer(walk.set, pick(asked), pick(grades))).id);
  },
  undo: async ({ set, reviews }, pick) => (reviews.length === 0 ? undefined : undo(set, pick(reviews))),
};

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  test('whatever is done in whatever order, every copy and every fold agrees, and no card is in a deck that is gone', async () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.infiniteStream(fc.nat(97)));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }), async (taken) => {
        const walk = await setOut(await stage());
        for (const [name, dice] of taken) await steps[name]?.(walk, pickBy(dice));
        expect(await listTroubles(walk.set)).toEqual([]);
        await expectHomes(walk);
      }),
      { numRuns: 40 },
    );
  });
});

const chosen = (...cardIds: CardId[]): Selection => ({ kind: 'these', cardIds });

const pickBy =
  (dice: Iterator<number>): Pick =>
  (items) => {
    const item = items[Number(dice.next().value) % items.length];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  };

async function setOut(set: Stage): Promise<Walk> {
  const decks = [(await seedDeck(set)).id, (await seedDeck(set)).id] as const;
  const seeded = await seedNotes(set, decks[0], contents);
  return {
    set,
    decks: [...decks],
    notes: seeded.map(({ note }) => note.id),
    cards: seeded.flatMap(({ cards }) => cards.map(({ id }) => id)),
    reviews: [],
    deletions: [],
  };
}

/** Every live card is in a deck that is there, and every note that is there asks the cards its content says. */
async function expectHomes({ set, notes }: Walk): Promise<void> {
  const { store, scope } = set.context;
  const { decks } = await listDecks(set.context);
  const live = await store.db
    .selectFrom('card')
    .select(['id', 'deck_id'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('live', '=', 1)
    .execute();
  expect(live.filter(({ deck_id }) => decks.every(({ id }) => id !== deck_id))).toEqual([]);
  expect(decks.reduce((sum, { cards }) => sum + cards, 0)).toBe(live.length);
  const asked = [];
  for (const noteId of notes) {
    const found = await getNote(set.context, { noteId });
    if (!isRefusal(found)) asked.push(...found.cardIds);
  }
  expect(asked.toSorted()).toEqual(live.map(({ id }) => id).toSorted());
}
