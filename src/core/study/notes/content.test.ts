import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent, frontKey, sameText } from './content.ts';
import { longestSide, type NoteContent } from '../note.ts';

const fine: NoteContent = {
  kind: 'basic',
  front: 'What is a guardrail metric?',
  back: 'One that must not get worse.',
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  ownId: null,
};

describe('the content of a note', () => {
  it.each<Partial<NoteContent>>([
    {},
    { kind: 'reversed' },
    { kind: 'typed' },
    { kind: 'cloze', front: 'A {{c1::guardrail}} must not get worse.', back: '' },
    { front: 'x'.repeat(longestSide) },
  ])('can be kept with %j', (change) => {
    expect(checkContent({ ...fine, ...change })).toBeUndefined();
  });

  it.each<[Partial<NoteContent>, string, string]>([
    [{ front: ' \n' }, 'empty-front', 'The front is empty. Write what the card asks.'],
    [{ back: '' }, 'empty-back', 'The back is empty. Write what the card answers.'],
    [{ kind: 'reversed', back: ' ' }, 'empty-back', 'The back is empty. Write what the card answers.'],
    [{ kind: 'typed', back: '' }, 'empty-back', 'The back is empty. Write what the card answers.'],
    [{ kind: 'cloze', front: '' }, 'empty-front', 'The front is empty. Write what the card asks.'],
    [{ kind: 'cloze' }, 'no-gap', 'This note has no gap. Write one as {{c1::answer}} or {{c1::answer::hint}}.'],
    [
      { back: 'x'.repeat(longestSide + 1) },
      'side-too-long',
      'The back has 100,001 characters; it may have 100,000. Split the note into several.',
    ],
  ])('is refused with %j as %s', (change, code, message) => {
    expect(checkContent({ ...fine, ...change })).toEqual({ kind: 'refusal', code, message });
  });
});

describe('the key of a front', () => {
  it.each([
    ['  What\n is\tTHIS? ', 'what is this?'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['x'.repeat(100), 'x'.repeat(64)],
    [`${'x'.repeat(63)}😀`, 'x'.repeat(63)],
  ])('of %j is %j', (front, key) => {
    expect(frontKey(front)).toBe(key);
  });

  it('is its own key, well formed and at most 64 characters long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (front) => {
        const key = frontKey(front);
        expect(frontKey(key)).toBe(key);
        expect(key.isWellFormed()).toBe(true);
        expect(key.length).toBeLessThanOrEqual(64);
      }),
    );
  });
});

describe('two texts', () => {
  it.each([
    ['What is THIS?', ' what\nis  this? ', true],
    ['Cafe\u0301', 'caf\u00e9', true],
    [`${'x'.repeat(100)} one`, `${'x'.repeat(100)} two`, false],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(sameText(one, other)).toBe(same);
  });
});
