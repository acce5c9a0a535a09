import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { askToPublish, granted, publish, seedAuthor, visitorOf } from '../../../../test/stage/sharing/publications.ts';
import { only, passDays, seedCards, seedDeck, seedNotes, written } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { setForkedFrom } from '../../../store/study/sharing/follows.ts';
import { freshId } from '../../base/context.ts';
import { deleteCards } from '../cards/deleteCards.ts';
import { listCards } from '../cards/listCards.ts';
import { followDeck } from '../following/followDeck.ts';
import { changeNote } from '../notes/changeNote.ts';
import { getPublication } from './getPublication.ts';
import { listVersions } from './listVersions.ts';
import { lookAtPublication } from './lookAtPublication.ts';
import { previewVersion } from './previewVersion.ts';
import { openPublicDecks } from './publicDecks.ts';
import { withdrawPublication } from './withdrawPublication.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('publishing', () => {
    test('a deck makes its first version, which everybody can read', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const first = await publish(ada, deck.id, { message: 'Here it is' });
      expect(first).toMatchObject({ version: 1, changes: { added: 3, changed: 0, removed: 0 } });
      expect(first.slug).toMatch(/^leading-quietly-[0-9a-z]{10}$/);
      const seen = granted(await lookAtPublication(visitorOf(set), { slug: first.slug }));
      expect(seen).toEqual({
        id: first.publicationId,
        slug: first.slug,
        title: 'Leading, quietly',
        description: 'How **others** come along.',
        tags: ['leading'],
        visibility: 'public',
        licence: 'CC-BY-4.0',
        author: 'Ada',
        version: 1,
        notes: 3,
        cards: 4,
        followers: 0,
        publishedAt: ada.clock.now,
        isOwn: false,
        follow: null,
      });
      expect(await lookAtPublication(visitorOf(set), { slug: first.publicationId })).toEqual(seen);
      expect(granted(await listVersions(visitorOf(set), { publicationId: first.publicationId }))).toEqual({
        versions: [
          {
            number: 1,
            message: 'Here it is',
            notes: 3,
            added: 3,
            changed: 0,
            removed: 0,
            publishedBy: 'Ada',
            publishedAt: ada.clock.now,
          },
        ],
        more: false,
      });
    });

    test('again writes what changed and nothing else', async () => {
      const { ada, deck, one, two, three, added, publicationId } = await seedChanges(await stage());
      expect(await publish(ada, deck.id)).toMatchObject({ version: 2, changes: { added: 1, changed: 1, removed: 1 } });
      const editions = ada.context.store.db
        .selectFrom('edition')
        .select(['note_id', 'since', 'until', 'reason'])
        .where('publication_id', '=', publicationId)
        .orderBy('note_id')
        .orderBy('since');
      expect(await editions.execute()).toEqual([
        { note_id: one.note.id, since: 1, until: 2, reason: '' },
        { note_id: one.note.id, since: 2, until: null, reason: 'It was unclear' },
        { note_id: two.note.id, since: 1, until: 2, reason: '' },
        { note_id: three.note.id, since: 1, until: null, reason: '' },
        { note_id: added.note.id, since: 2, until: null, reason: '' },
      ]);
      expect(await getPublication(ada.context, { deckId: deck.id })).toMatchObject({
        publication: { version: 2, notes: 3, cards: 3, versions: [{ number: 2 }, { number: 1 }] },
        changes: { added: 0, changed: 0, removed: 0 },
      });
    });

    test('again can be looked at beforehand, a page at a time', async () => {
      const { ada, deck, one, two, added } = await seedChanges(await stage());
      const counts = { added: 1, changed: 1, removed: 1 };
      expect(await getPublication(ada.context, { deckId: deck.id })).toMatchObject({ changes: counts });
      const preview = granted(await previewVersion(ada.context, { deckId: deck.id, offset: 0, limit: 50 }));
      expect(preview).toMatchObject({
        version: 2,
        counts,
        changes: [
          { kind: 'changed', noteId: one.note.id, before: { front: 'One?' }, after: { front: 'One, in the end?' } },
          { kind: 'added', noteId: added.note.id, after: { front: 'And then?' } },
          { kind: 'removed', noteId: two.note.id, before: { front: 'Two?' } },
        ],
      });
      const page = granted(await previewVersion(ada.context, { deckId: deck.id, offset: 1, limit: 1 }));
      expect(page.changes).toEqual(preview.changes.slice(1, 2));
    });

    test('without a change of its cards changes what is said of it, and without any change is refused', async () => {
      const { ada, deck } = await seedAuthor(await stage());
      await publish(ada, deck.id);
      const renamed = await publish(ada, deck.id, { title: 'Leading aloud' });
      expect(renamed).toMatchObject({ version: 1, slug: expect.stringMatching(/^leading-aloud-/) });
      expect(await askToPublish(ada, deck.id, { title: 'Leading aloud' })).toEqual({
        kind: 'refusal',
        code: 'nothing-new',
        message: 'Nothing has changed since version 1. Change a card, or what you say of the deck.',
      });
    });

    test('twice at once makes one version', async () => {
      const { ada, deck } = await seedAuthor(await stage());
      const both = await Promise.all([askToPublish(ada, deck.id), askToPublish(ada, deck.id)]);
      expect(both.filter((answer) => !isRefusal(answer))).toMatchObject([{ version: 1 }]);
      expect(both.filter(isRefusal)).toMatchObject([{ code: 'nothing-new' }]);
    });

    test('a copy keeps credit, and one of a deck that is gone says so', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const { publicationId, slug } = await publish(ada, deck.id);
      const ben = await seedPerson(set, 'Ben');
      const copy = await seedDeck(ben);
      await seedCards(ben, copy.id, 1);
      await ben.context.store.transact((tx) =>
        setForkedFrom(tx, ben.context.scope, { deckId: copy.id, publicationId }),
      );
      const fork = await publish(ben, copy.id, { title: 'Louder' });
      const { findDeck } = openPublicDecks(visitorOf(set));
      const forkedFrom = { title: 'Leading, quietly', slug, author: 'Ada' };
      expect(await findDeck(fork.slug)).toMatchObject({ title: 'Louder', author: 'Ben', forkedFrom });
      granted(await withdrawPublication(ada.context, { deckId: deck.id }));
      expect(await findDeck(fork.slug)).toMatchObject({ forkedFrom: { slug: null, author: null } });
    });

    test('is refused where it makes no sense, and says what to do', async () => {
      const set = await stage();
      const { ada, deck } = await seedAuthor(set);
      const ben = await seedPerson(set, 'Ben');
      const local = await seedDeck(set);
      await seedCards(set, local.id, 1);
      expect(await askToPublish(set, local.id)).toMatchObject({ code: 'only-yours' });
      expect(await askToPublish(ada, deck.id, { visibility: 'team' })).toMatchObject({ code: 'no-team' });
      expect(await askToPublish(ada, freshId<'deck'>(ada.context))).toMatchObject({ code: 'no-deck' });
      expect(await askToPublish(ben, deck.id)).toMatchObject({ code: 'no-deck' });
      expect(await askToPublish(ada, (await seedDeck(ada)).id)).toMatchObject({ code: 'empty-deck' });
      const starter = await seedDeck(ada, { origin: 'lead' });
      const { note } = only(await seedNotes(ada, starter.id, [{ ownId: 'lead-1' }]));
      expect(await askToPublish(ada, starter.id)).toMatchObject({ code: 'starter-deck' });
      passDays(ada, 1);
      granted(
        await changeNote(ada.context, { noteId: note.id, content: written({ front: 'Mine now?', ownId: 'lead-1' }) }),
      );
      expect(await askToPublish(ada, starter.id)).toMatchObject({ version: 1 });
      const { publicationId } = await publish(ada, deck.id);
      const followed = granted(await followDeck(ben.context, { publicationId, protectedFields: [] }));
      expect(await askToPublish(ben, followed.deckId)).toMatchObject({ code: 'followed-deck' });
    });

    test('is limited to so many a day for one person', async () => {
      const { ada, deck } = await seedAuthor(await stage());
      for (let times = 0; times < 50; times++) await askToPublish(ada, deck.id);
      expect(await askToPublish(ada, deck.id, { title: 'Once more' })).toMatchObject({ code: 'too-often' });
      passDays(ada, 1);
      expect(await askToPublish(ada, deck.id, { title: 'Once more' })).toMatchObject({ version: 1 });
    });

    test('1,000 notes, and then three changes of them, takes a moment', async () => {
      const { ada } = await seedAuthor(await stage());
      const { id } = await seedDeck(ada);
      await seedCards(ada, id, 1_000);
      const spent = async (): Promise<number> => {
        const startedAt = performance.now();
        await publish(ada, id);
        return performance.now() - startedAt;
      };
      expect(await spent()).toBeLessThan(3_000);
      const listed = await listCards(ada.context, { deckId: id, offset: 0, limit: 3 });
      for (const { noteId } of listed.cards) {
        granted(await changeNote(ada.context, { noteId, content: written({ front: `Changed ${noteId}` }) }));
      }
      expect(await spent()).toBeLessThan(2_000);
    });
  });
});

/** A published deck that has a note more, a note less and a note changed since. */
async function seedChanges(set: Stage) {
  const { ada, deck, notes } = await seedAuthor(set);
  const { publicationId } = await publish(ada, deck.id);
  const [one, two, three] = notes;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three notes were seeded');
  const content = written({ front: 'One, in the end?' });
  granted(await changeNote(ada.context, { noteId: one.note.id, content, reason: 'It was unclear' }));
  await deleteCards(ada.context, { cards: { kind: 'these', cardIds: two.cards.map(({ id }) => id) } });
  const added = only(await seedNotes(ada, deck.id, [{ front: 'And then?' }]));
  return { ada, deck, publicationId, one, two, three, added };
}
