import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import {
  cardsIn,
  follow,
  notesIn,
  type Pair,
  remove,
  seedPair,
  write,
} from '../../../../test/stage/sharing/following.ts';
import { listTroubles, lookAtMemories } from '../../../../test/stage/look.ts';
import { type Person, seedPerson } from '../../../../test/stage/people.ts';
import { publishAgain } from '../../../../test/stage/sharing/publish.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { answer, passDays, seedDeck, seedNotes, written } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import type { DeckId, NoteId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Choice } from '../../../core/study/merging/mergeNote.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import type { Publication } from '../../../core/study/publication.ts';
import { listCardsOfNotes } from '../../../store/study/cards.ts';
import { moveCards } from '../cards/moveCards.ts';
import { undoDeletion } from '../decks/undoDeletion.ts';
import { acceptUpdate } from './acceptUpdate.ts';
import { changeFollow } from './changeFollow.ts';
import { previewUpdate } from './previewUpdate.ts';
import { stopFollowing } from './stopFollowing.ts';

const page = { offset: 0, limit: 50 } as const;

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('an update', () => {
    test('shows each note that changed with what would become of it, and writes nothing', async () => {
      const pair = await seedPair(await stage());
      const { ben, notes } = pair;
      const { deckId } = await follow(ben, pair.publication);
      await write(ben, notes[0].id, { back: 'Mine', tags: ['own'] });
      const before = await notesIn(ben, deckId);
      const later = await changeEverything(pair);
      const preview = await look(ben, later);
      const versions = [{ number: 2, message: 'Version 2', publishedAt: ben.clock.now }];
      const counts = { add: 1, rewrite: 1, remove: 1, keep: 0, conflicts: 1 };
      expect(preview).toMatchObject({ from: 1, to: 2, versions, counts });
      expect(preview.changes.map(({ kind }) => kind)).toEqual(['rewrite', 'remove', 'add']);
      expect(preview.changes[0]).toEqual({
        noteId: notes[0].id,
        kind: 'rewrite',
        base: written({ front: 'One' }),
        theirs: written({ front: 'One', back: 'Theirs', why: 'Why' }),
        mine: written({ front: 'One', back: 'Mine', tags: ['own'] }),
        merged: written({ front: 'One', back: 'Mine', tags: ['own'], why: 'Why' }),
        conflicts: ['back'],
      });
      const second = await previewUpdate(ben.context, { publicationId: later.id, offset: 1, limit: 1 });
      expect(second).toMatchObject({ counts, changes: [{ kind: 'remove', noteId: notes[2].id, merged: null }] });
      expect(await notesIn(ben, deckId)).toEqual(before);
    });

    test('taken in brings what they changed and keeps what I did, once', async () => {
      const pair = await seedPair(await stage());
      const { ada, ben, notes } = pair;
      const { deckId } = await follow(ben, pair.publication);
      await seedNotes(ben, deckId, [{ front: 'My own note' }]);
      await write(ben, notes[0].id, { back: 'Mine', tags: ['own'], ownId: 'b-1' });
      const later = await changeEverything(pair);
      const accepted = await accept(ben, later);
      expect(accepted).toMatchObject({ version: 2, counts: { add: 1, rewrite: 1, remove: 1, keep: 0, conflicts: 1 } });
      const mine = { front: 'One', back: 'Mine', why: 'Why', tags: ['own'], ownId: 'b-1' };
      const rest = ['Two', 'My own note', 'Four'].map((front) => ({ front }));
      expect(await notesIn(ben, deckId)).toMatchObject([mine, ...rest]);
      expect(await listWords(ben, notes[0].id)).toEqual([ada.account.id, 'Clearer']);
      expect(await undoDeletion(ben.context, { deletionId: accepted.deletionId ?? '' })).toEqual({ done: true });
      expect(await notesIn(ben, deckId)).toHaveLength(5);
      expect(await accept(ben, later)).toMatchObject({ counts: { add: 0, rewrite: 0, remove: 0 }, deletionId: null });
      expect(await notesIn(ben, deckId)).toHaveLength(5);
      expect(await listTroubles(ben)).toEqual([]);
    });

    test('leaves a note alone that I have from elsewhere, whoever publishes it again', async () => {
      const stages = await stage();
      const { ada, ben, publication, notes } = await seedPair(stages);
      const cy = await seedPerson(stages, 'Cy');
      await follow(cy, publication);
      const { id: deckId } = await seedDeck(cy);
      const cards = await listCardsOfNotes(cy.context.store.db, cy.context.scope, [notes[0].id]);
      await moveCards(cy.context, { cards: { kind: 'these', cardIds: cards.map(({ id }) => id) }, deckId });
      const { publication: again } = await seedPublication(cy, { deckId, title: 'Again' });
      const { deckId: mine } = await follow(ben, publication);
      for (const person of [ada, ben]) await follow(person, again);
      await write(cy, notes[0].id, { back: 'Wrong' });
      const second = await publishAgain(cy, again);
      for (const person of [ada, ben]) expect(await accept(person, second)).toMatchObject({ counts: { keep: 1 } });
      await seedNotes(cy, deckId, [{ front: 'Another' }]);
      await remove(cy, notes[0].id);
      const third = await publishAgain(cy, second);
      const choices = [[notes[0].id, 'theirs']] as const;
      for (const person of [ada, ben]) expect(await accept(person, third, choices)).toMatchObject({ deletionId: null });
      for (const [person, deck] of [
        [ada, publication.deckId],
        [ben, mine],
      ] as const)
        expect(await notesIn(person, deck)).toMatchObject([{ front: 'One', back: notes[0].back }, {}, {}]);
    });

    test('does with each note what I choose', async () => {
      const pair = await seedPair(await stage());
      const { ben, notes } = pair;
      const { deckId } = await follow(ben, pair.publication);
      await write(ben, notes[0].id, { back: 'Mine' });
      const later = await changeEverything(pair);
      const added = (await look(ben, later)).changes.at(-1)?.noteId ?? notes[0].id;
      const choices = [
        [notes[0].id, 'theirs'],
        [notes[2].id, 'mine'],
        [added, 'mine'],
      ] as const;
      const counts = { add: 0, rewrite: 1, remove: 0, keep: 2, conflicts: 1 };
      expect(await accept(ben, later, choices)).toMatchObject({ counts, deletionId: null });
      const kept = [{ back: 'Theirs', why: 'Why' }, { front: 'Two' }, { front: 'Three' }];
      expect(await notesIn(ben, deckId)).toMatchObject(kept);
    });

    test('leaves the notes I removed away, unless I choose theirs; then they come back with their history', async () => {
      const { ada, ben, publication, notes } = await seedPair(await stage());
      const { deckId } = await follow(ben, publication);
      const [card] = await cardsIn(ben, deckId);
      if (card !== undefined) await answer(ben, card, 'easy');
      const before = await lookAtMemories(ben);
      await remove(ben, notes[0].id);
      await remove(ben, notes[1].id);
      for (const { id } of notes.slice(0, 2)) await write(ada, id, { back: 'Theirs' });
      const later = await publishAgain(ada, publication);
      expect(await accept(ben, later, [[notes[0].id, 'theirs']])).toMatchObject({ counts: { add: 1, keep: 1 } });
      expect(await notesIn(ben, deckId)).toMatchObject([{ back: 'Theirs' }, { front: 'Three' }]);
      expect((await lookAtMemories(ben)).reviews).toEqual(before.reviews);
      expect(await listTroubles(ben)).toEqual([]);
    });

    test('leaves protected fields alone', async () => {
      const { ada, ben, publication, notes } = await seedPair(await stage());
      const { deckId } = await follow(ben, publication);
      await changeFollow(ben.context, { publicationId: publication.id, protectedFields: ['why'] });
      await write(ada, notes[0].id, { why: 'Theirs', back: 'Theirs' });
      await accept(ben, await publishAgain(ada, publication));
      expect((await notesIn(ben, deckId))[0]).toMatchObject({ why: '', back: 'Theirs' });
    });

    test('is refused where another version is the latest by now, and of two at once one is taken in', async () => {
      const { ada, ben, publication, notes } = await seedPair(await stage());
      await follow(ben, publication);
      await write(ada, notes[0].id, { back: 'Second' });
      const second = await publishAgain(ada, publication);
      await write(ada, notes[0].id, { back: 'Third' });
      const third = await publishAgain(ada, second);
      const asked = { publicationId: publication.id, choices: [] };
      expect(await acceptUpdate(ben.context, { ...asked, toVersion: 2 })).toMatchObject({
        code: 'newer-version',
        message: 'Version 3 is the latest by now. Look at its changes, then take them in.',
      });
      const latest = { ...asked, toVersion: third.version };
      const both = await Promise.all([acceptUpdate(ben.context, latest), acceptUpdate(ben.context, latest)]);
      const rewritten = both.map((one) => (isRefusal(one) ? 0 : one.counts.rewrite));
      expect(rewritten.toSorted()).toEqual([0, 1]);
    });

    test('is there for followers alone, and no more once the publication is gone', async () => {
      const { ada, ben, publication } = await seedPair(await stage());
      const shown = { publicationId: publication.id, ...page };
      const taken = { publicationId: publication.id, toVersion: 1, choices: [] };
      expect(await previewUpdate(ben.context, shown)).toMatchObject({ code: 'no-follow' });
      expect(await acceptUpdate(ben.context, taken)).toMatchObject({ code: 'no-follow' });
      await follow(ben, publication);
      expect(await previewUpdate(ben.context, shown)).toMatchObject({ versions: [], changes: [] });
      await takeDown(ada, publication.id);
      const message = 'There is no such published deck, or no longer. What you have of it stays as it is.';
      expect(await previewUpdate(ben.context, shown)).toMatchObject({ code: 'no-publication', message });
      expect(await acceptUpdate(ben.context, taken)).toMatchObject({ code: 'no-publication' });
      await stopFollowing(ben.context, { publicationId: publication.id });
      expect(await previewUpdate(ben.context, shown)).toMatchObject({ code: 'no-follow' });
    });
  });

  test(
    'whatever both sides change, no review and no memory of a card that stays is touched',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, edits, fc.array(fc.nat(20), { maxLength: 6 }), async (theirs, mine, answered) => {
          const { ada, ben, publication } = await seedPair(await stage());
          const { deckId } = await follow(ben, publication);
          for (const place of answered) await answerOne(ben, deckId, place);
          await edit(ada, publication.deckId, theirs);
          await edit(ben, deckId, mine);
          passDays(ben, 1);
          const before = await lookAtMemories(ben);
          await accept(ben, await publishAgain(ada, publication));
          const after = await lookAtMemories(ben);
          const progress = new Map(after.memories.map((row) => [row.card_id, { ...row, live: 1 }]));
          expect(before.memories.map((row) => progress.get(row.card_id))).toEqual(
            before.memories.map((row) => ({ ...row, live: 1 })),
          );
          expect(after.reviews).toEqual(before.reviews);
          expect(await listTroubles(ben)).toEqual([]);
        }),
        { numRuns: engine === 'sqlite' ? 30 : 8 },
      );
    },
  );
});

/** What somebody does to the notes of a deck: each is done to the note at a place, or adds one. */
type Edit = { readonly place: number; readonly does: 'add' | 'remove' | Partial<NoteContent> };

const gaps = fc.constantFrom('A {{c1::gap}}', 'Two {{c1::gaps}} {{c2::here}}', 'Another {{c2::gap}}');
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    place: fc.nat(4),
    does: fc.oneof(
      fc.constantFrom('add' as const, 'remove' as const),
      fc.record({ back: fc.constantFrom('a', 'b') }),
      fc.record({ kind: fc.constant('cloze' as const), front: gaps }),
      fc.record({ kind: fc.constantFrom('basic' as const, 'reversed' as const), tags: fc.subarray(['r', 's']) }),
    ),
  }),
  { maxLength: 5 },
);

async function edit(person: Person, deckId: DeckId, done: readonly Edit[]): Promise<void> {
  for (const { place, does } of done) {
    const notes = await notesIn(person, deckId);
    const note = notes[place % Math.max(notes.length, 1)];
    if (does === 'add' || note === undefined) await seedNotes(person, deckId, [{ front: 'Added' }]);
    else if (does === 'remove') await remove(person, note.id);
    else await write(person, note.id, does);
  }
}

async function answerOne(person: Person, deckId: DeckId, place: number): Promise<void> {
  const cards = await cardsIn(person, deckId);
  const card = cards[place % cards.length];
  if (card !== undefined) await answer(person, card);
}

/** The first note says more, the third goes, a fourth comes. */
async function changeEverything({ ada, publication, notes }: Pair): Promise<Publication> {
  await write(ada, notes[0].id, { back: 'Theirs', why: 'Why', reason: 'Clearer' });
  await remove(ada, notes[2].id);
  await seedNotes(ada, publication.deckId, [{ front: 'Four' }]);
  return publishAgain(ada, publication);
}

async function look({ context }: Person, { id: publicationId }: Publication) {
  const preview = await previewUpdate(context, { publicationId, ...page });
  if (isRefusal(preview)) throw new Error(preview.message);
  return preview;
}

async function accept(
  { context }: Person,
  { id: publicationId, version: toVersion }: Publication,
  chosen: readonly (readonly [NoteId, Choice])[] = [],
) {
  const choices = chosen.map(([noteId, choice]) => ({ noteId, choice }));
  const accepted = await acceptUpdate(context, { publicationId, toVersion, choices });
  if (isRefusal(accepted)) throw new Error(accepted.message);
  return accepted;
}

/** Who wrote a note as it is, and why. */
async function listWords({ context }: Person, id: NoteId) {
  const { store, scope } = context;
  const notes = store.db.selectFrom('note').select(['changed_by', 'change_reason']);
  const row = await notes.where('workspace_id', '=', scope.workspaceId).where('id', '=', id).executeTakeFirstOrThrow();
  return [row.changed_by, row.change_reason];
}
