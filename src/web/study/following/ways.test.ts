import { expect, test } from 'vitest';
import type { NoteUpdate } from '../../../contract/study/following.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import { emptyContent } from '../cards/editor/draft.ts';
import { readUpdate } from './ways.ts';

const content: NoteContent = { ...emptyContent, front: 'Front', back: 'Back' };

const sides = { base: content, theirs: content, mine: content, merged: content, conflicts: [] } as const;

test.each<readonly [string, Omit<NoteUpdate, 'noteId'>, string, readonly string[]]>([
  ['a new card', { ...sides, kind: 'add', mine: null }, 'New', ['Add it', 'Leave it out']],
  ['a changed card', { ...sides, kind: 'rewrite' }, 'Changed', ['Take it', 'Keep mine']],
  ['a removed card', { ...sides, kind: 'remove', theirs: null }, 'Removed', ['Delete mine too', 'Keep mine']],
  [
    'a card that both changed',
    { ...sides, kind: 'keep', conflicts: ['back'] },
    'Changed by both',
    ['Keep my words', 'Take theirs'],
  ],
  [
    'a removed card that the person changed',
    { ...sides, kind: 'keep', theirs: null, conflicts: ['back'] },
    'Removed; you changed it',
    ['Keep mine', 'Delete mine too'],
  ],
  [
    'a card that the person deleted',
    { ...sides, kind: 'keep', mine: null },
    'Changed; you deleted it',
    ['Leave it out', 'Add it again'],
  ],
  ['a change in a field that is left alone', { ...sides, kind: 'keep' }, 'Changed; yours stays as it is', []],
])('%s reads so, and what is proposed comes first', (_, update, name, labels) => {
  const reading = readUpdate({ ...update, noteId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' as NoteUpdate['noteId'] });
  expect([reading.name, reading.ways.map(({ label }) => label)]).toEqual([name, labels]);
  expect(reading.ways.slice(0, 1).every(({ value }) => value === 'rule')).toBe(true);
});
