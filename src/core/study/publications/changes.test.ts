import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NoteId, PublicationId } from '../../base/id.ts';
import type { Edition } from '../publication.ts';
import { changesBetween, countChanges, type Draft, isUnchanged } from './changes.ts';

const draft = (noteId: string, text: Partial<Draft> = {}): Draft => ({
  kind: 'basic',
  front: 'Who decides?',
  back: 'One person.',
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
  noteId: noteId as NoteId,
  position: 1,
  cards: 1,
  writtenBy: null,
  reason: '',
  ...text,
});

const editionOf = ({ cards: _, ...text }: Draft): Edition => ({
  ...text,
  ownId: null,
  publicationId: 'P' as PublicationId,
  since: 1,
  until: null,
});

test('what is new was added, what is gone was removed, what reads otherwise was changed', () => {
  const published = [draft('A'), draft('B'), draft('C')].map(editionOf);
  const drafts = [draft('A'), draft('B', { why: 'Because' }), draft('D')];
  const changes = changesBetween(published, drafts);
  expect(changes).toEqual({
    added: [drafts[2]],
    changed: [{ before: published[1], after: drafts[1] }],
    removed: [published[2]],
  });
  expect(countChanges(changes)).toEqual({ added: 1, changed: 1, removed: 1 });
});

test.each([
  ['its place', { position: 9 }],
  ['the own id of its owner', { ownId: 'mine' }],
  ['who wrote it and why', { reason: 'Typo' }],
])('%s is no change of a note', (_, text) => {
  expect(isUnchanged(countChanges(changesBetween([editionOf(draft('A'))], [draft('A', text)])))).toBe(true);
});

test('published as it is, a deck has no changes, and the changes of any deck lead to it', () => {
  const decks = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), front: fc.constantFrom('x', 'y') }),
    { selector: ({ id }) => id },
  );
  const toDrafts = (deck: readonly { id: string; front: string }[]) =>
    deck.map(({ id, front }) => draft(id, { front }));
  fc.assert(
    fc.property(decks, decks, (before, now) => {
      const drafts = toDrafts(now);
      expect(isUnchanged(countChanges(changesBetween(drafts.map(editionOf), drafts)))).toBe(true);
      const { added, changed, removed } = changesBetween(toDrafts(before).map(editionOf), drafts);
      const texts = new Map<string, string>(before.map(({ id, front }) => [id, front]));
      for (const { noteId } of removed) texts.delete(noteId);
      for (const note of [...added, ...changed.map(({ after }) => after)]) texts.set(note.noteId, note.front);
      expect(texts).toEqual(new Map(now.map(({ id, front }) => [id, front])));
    }),
  );
});
