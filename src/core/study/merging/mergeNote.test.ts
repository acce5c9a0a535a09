import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteKinds, type NoteContent } from '../note.ts';
import { checkContent } from '../notes/content.ts';
import { mergeNote, type Merged, type Sides, type Wishes, choices } from './mergeNote.ts';
import { differingFields, protectableFields } from './noteFields.ts';

const note = (content: Partial<NoteContent> = {}): NoteContent => ({
  kind: 'basic',
  front: 'Who decides?',
  back: 'One person.',
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
  ...content,
});

const byRule: Wishes = { protectedFields: [], choice: null };
const asTheirs: Wishes = { ...byRule, choice: 'theirs' };
const asMine: Wishes = { ...byRule, choice: 'mine' };
const base = note();

describe('a field', () => {
  test.each<[string, Sides, Wishes, Merged]>([
    [
      'that only they changed is taken from them',
      { base, theirs: note({ back: 'B' }), mine: base },
      byRule,
      { kind: 'rewrite', content: note({ back: 'B' }), conflicts: [] },
    ],
    [
      'that only I changed stays mine, beside what they changed',
      { base, theirs: note({ back: 'B' }), mine: note({ why: 'W', ownId: 'n-1' }) },
      byRule,
      { kind: 'rewrite', content: note({ back: 'B', why: 'W', ownId: 'n-1' }), conflicts: [] },
    ],
    [
      'that both changed stays mine and is named',
      { base, theirs: note({ back: 'B', why: 'W' }), mine: note({ back: 'A' }) },
      byRule,
      { kind: 'rewrite', content: note({ back: 'A', why: 'W' }), conflicts: ['back'] },
    ],
    [
      'that both changed is theirs where I choose so, and what I alone changed stays',
      { base, theirs: note({ back: 'B' }), mine: note({ back: 'A', why: 'W' }) },
      asTheirs,
      { kind: 'rewrite', content: note({ back: 'B', why: 'W' }), conflicts: ['back'] },
    ],
    [
      'that both changed alike is no conflict',
      { base, theirs: note({ back: 'B' }), mine: note({ back: 'B' }) },
      byRule,
      { kind: 'keep', conflicts: [] },
    ],
    [
      'that is protected stays mine, even where I choose theirs',
      { base, theirs: note({ back: 'B', why: 'W' }), mine: base },
      { protectedFields: ['back'], choice: 'theirs' },
      { kind: 'rewrite', content: note({ why: 'W' }), conflicts: [] },
    ],
    [
      'stays as it is where I choose mine for the note',
      { base, theirs: note({ back: 'B', why: 'W' }), mine: note({ back: 'A' }) },
      asMine,
      { kind: 'keep', conflicts: ['back'] },
    ],
    [
      'whose base nobody knows is a conflict where the sides differ',
      { base: null, theirs: note({ back: 'B' }), mine: base },
      byRule,
      { kind: 'keep', conflicts: ['back'] },
    ],
  ])('%s', (_, sides, wishes, merged) => {
    expect(mergeNote(sides, wishes)).toEqual(merged);
  });
});

test('tags are merged one by one: mine stay, theirs come and go', () => {
  const sides = {
    base: note({ tags: ['a', 'b'] }),
    theirs: note({ tags: ['b', 'c'] }),
    mine: note({ tags: ['a', 'b', 'own'] }),
  };
  expect(mergeNote(sides, byRule)).toEqual({
    kind: 'rewrite',
    content: note({ tags: ['b', 'own', 'c'] }),
    conflicts: [],
  });
});

describe('sides that do not go together', () => {
  const sides = {
    base: note({ front: 'An {{c1::owner}}' }),
    theirs: note({ kind: 'cloze', front: 'An {{c1::owner}}', back: '' }),
    mine: note({ front: 'Who?' }),
  };

  test('leave kind, front and back as I have them, and are named', () => {
    expect(mergeNote(sides, byRule)).toEqual({ kind: 'keep', conflicts: ['kind', 'front', 'back'] });
  });

  test('become theirs where I choose so and protect none of them', () => {
    const content = note({ kind: 'cloze', front: 'An {{c1::owner}}', back: '' });
    expect(mergeNote(sides, asTheirs)).toMatchObject({ kind: 'rewrite', content });
    expect(mergeNote(sides, { protectedFields: ['front'], choice: 'theirs' })).toMatchObject({ kind: 'keep' });
  });
});

describe('a note', () => {
  test.each<[string, Sides, Wishes, Merged]>([
    [
      'they added is added without their own id',
      { base: null, theirs: note({ ownId: 'x' }), mine: null },
      byRule,
      { kind: 'add', content: note() },
    ],
    ['they added stays away where I choose mine', { base: null, theirs: base, mine: null }, asMine, kept()],
    ['I removed stays away', { base, theirs: note({ back: 'B' }), mine: null }, byRule, kept()],
    [
      'I removed comes back where I choose theirs',
      { base, theirs: note({ back: 'B' }), mine: null },
      asTheirs,
      { kind: 'add', content: note({ back: 'B' }) },
    ],
    ['both removed is nothing to do', { base, theirs: null, mine: null }, asTheirs, kept()],
    ['they removed goes', { base, theirs: null, mine: base }, byRule, { kind: 'remove' }],
    ['they removed stays where I choose mine', { base, theirs: null, mine: base }, asMine, kept()],
    [
      'they removed and I changed is kept as my own',
      { base, theirs: null, mine: note({ why: 'W' }) },
      byRule,
      { kind: 'keep', conflicts: ['why'] },
    ],
    [
      'they removed and I gave an id of my own is kept',
      { base, theirs: null, mine: note({ ownId: 'n' }) },
      byRule,
      kept(),
    ],
    [
      'they removed goes where I choose theirs',
      { base, theirs: null, mine: note({ why: 'W' }) },
      asTheirs,
      { kind: 'remove' },
    ],
  ])('%s', (_, sides, wishes, merged) => {
    expect(mergeNote(sides, wishes)).toEqual(merged);
  });
});

describe('for any three notes', () => {
  const text = fc.constantFrom('a', 'b', 'A {{c1::gap}}', 'Two {{c1::gaps}} {{c2::here}}');
  const notes: fc.Arbitrary<NoteContent> = fc
    .record({
      kind: fc.constantFrom(...noteKinds),
      front: text,
      back: text,
      why: text,
      tryAtWork: text,
      concept: fc.option(text),
      tags: fc.uniqueArray(fc.constantFrom('r', 's', 't', 'u')),
      ownId: fc.option(text),
    })
    .filter((content) => checkContent(content) === undefined);
  const wishes: fc.Arbitrary<Wishes> = fc.record({
    protectedFields: fc.subarray([...protectableFields]),
    choice: fc.option(fc.constantFrom(...choices)),
  });

  test('what I have not changed becomes theirs, whatever I choose', () => {
    fc.assert(
      fc.property(notes, notes, (before, theirs) => {
        const merged = after({ base: before, theirs, mine: before }, byRule);
        expect(differingFields(merged, theirs)).toEqual([]);
        expect(merged.ownId).toBe(before.ownId);
      }),
    );
  });

  test('what they have not changed stays mine', () => {
    fc.assert(
      fc.property(notes, notes, wishes, (before, mine, wish) => {
        expect(mergeNote({ base: before, theirs: before, mine }, wish)).toEqual({ kind: 'keep', conflicts: [] });
      }),
    );
  });

  test('a merge leaves a note that can be asked, protects what is protected, and changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.option(notes), notes, notes, wishes, (before, theirs, mine, wish) => {
        const merged = after({ base: before, theirs, mine }, wish);
        expect(checkContent(merged)).toBeUndefined();
        expect(wish.protectedFields.filter((field) => differingFields(merged, mine).includes(field))).toEqual([]);
        expect(merged.ownId).toBe(mine.ownId);
        expect(mergeNote({ base: theirs, theirs, mine: merged }, wish)).toEqual({ kind: 'keep', conflicts: [] });
      }),
    );
  });
});

function kept(): Merged {
  return { kind: 'keep', conflicts: [] };
}

/** The note as a merge leaves it. */
function after(sides: Sides & { readonly mine: NoteContent }, wishes: Wishes): NoteContent {
  const merged = mergeNote(sides, wishes);
  return merged.kind === 'rewrite' ? merged.content : sides.mine;
}
