import { expect, test } from 'vitest';
import type { NoteContent } from '../note.ts';
import { publishedIn } from './published.ts';

const note = (back: string, ownId: string | null = null): NoteContent => ({
  kind: 'basic',
  front: 'Who decides?',
  back,
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId,
});

test('the versions that say something are named, oldest first, whatever the own id', () => {
  const editions = [
    { since: 5, until: null, content: note('A') },
    { since: 3, until: 5, content: note('B') },
    { since: 1, until: 3, content: note('A') },
  ];
  expect(publishedIn(note('A', 'mine'), editions)).toEqual([
    { since: 1, until: 3 },
    { since: 5, until: null },
  ]);
  expect(publishedIn(note('C'), editions)).toEqual([]);
});
