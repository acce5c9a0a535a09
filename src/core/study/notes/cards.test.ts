import { describe, expect, it } from 'vitest';
import { type Face, faceOf, ordinalsOf } from './cards.ts';
import type { NoteContent, NoteKind } from '../note.ts';

const note = (kind: NoteKind, front: string, back = ''): NoteContent => ({
  kind,
  front,
  back,
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
});

describe('the cards of a note', () => {
  it.each([
    [note('basic', 'q', 'a'), [0]],
    [note('typed', 'q', 'a'), [0]],
    [note('reversed', 'q', 'a'), [0, 1]],
    [note('basic', '{{Front}} {{type:Back}} {{c1::open', 'a'), [0]],
    [note('cloze', '{{c3::x}} {{c1::y}} {{c3::z}}'), [0, 2]],
    [note('cloze', '{{c1,2::x}} {{foo}}'), [0, 1]],
  ])('%j are asked by the ordinals %j', (content, ordinals) => {
    expect(ordinalsOf(content)).toEqual(ordinals);
  });

  it('need a gap where the note is a cloze', () => {
    expect(ordinalsOf(note('cloze', 'no gap'))).toEqual({
      kind: 'refusal',
      code: 'no-gap',
      message: 'This note has no gap. Write one as {{c1::answer}} or {{c1::answer::hint}}.',
    });
  });

  it('need gaps that are closed', () => {
    expect(ordinalsOf(note('cloze', '{{c1::a'))).toMatchObject({ code: 'gap-unclosed' });
  });
});

const nested = note('cloze', 'x {{c1::a {{c2::b::h}} c}} {{c3,1::z}}', 'Because.');

const faces: readonly [NoteContent, number, Face][] = [
  [note('basic', 'q', 'a'), 0, { question: 'q', answer: 'a', typed: null }],
  [note('reversed', 'q', 'a'), 0, { question: 'q', answer: 'a', typed: null }],
  [note('reversed', 'q', 'a'), 1, { question: 'a', answer: 'q', typed: null }],
  [note('typed', 'q', 'a'), 0, { question: 'q', answer: 'a', typed: 'a' }],
  [
    nested,
    0,
    {
      question: 'x <mark class="gap">[…]</mark> <mark class="gap">[…]</mark>',
      answer: 'x <mark class="gap">a b c</mark> <mark class="gap">z</mark>\n\nBecause.',
      typed: null,
    },
  ],
  [
    nested,
    1,
    {
      question: 'x a <mark class="gap">[h]</mark> c z',
      answer: 'x a <mark class="gap">b</mark> c z\n\nBecause.',
      typed: null,
    },
  ],
  [nested, 7, { question: 'x a b c z', answer: 'x a b c z\n\nBecause.', typed: null }],
  [note('cloze', 'x {{c1::a'), 0, { question: 'x {{c1::a', answer: 'x {{c1::a', typed: null }],
];

describe('the face of a card', () => {
  it.each(faces)('of %j with ordinal %d shows both sides', (content, ordinal, face) => {
    expect(faceOf(content, ordinal)).toEqual(face);
  });
});
