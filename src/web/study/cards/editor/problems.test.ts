import { describe, expect, test } from 'vitest';
import { longestSide } from '../../../../core/study/note.ts';
import { emptyContent } from './draft.ts';
import { problemsOf } from './problems.ts';

describe('what is wrong with a card', () => {
  test('is nothing while the sides are still to be written', () => {
    expect(problemsOf(emptyContent, 'while writing')).toEqual({});
    expect(problemsOf({ ...emptyContent, kind: 'cloze', front: '{{c1::a' }, 'while writing')).toEqual({});
  });

  test('stands beside the side it is about once it was to be saved', () => {
    expect(problemsOf(emptyContent, 'all')).toEqual({ front: 'The front is empty. Write what the card asks.' });
    expect(Object.keys(problemsOf({ ...emptyContent, front: 'a' }, 'all'))).toEqual(['back']);
  });

  test('is said at once where it is no matter of time', () => {
    expect(problemsOf({ ...emptyContent, kind: 'cloze', front: '{{c0::a}}' }, 'while writing')).toHaveProperty('front');
    const long = { ...emptyContent, front: 'a', back: 'b', why: 'w'.repeat(longestSide + 1) };
    expect(problemsOf(long, 'while writing')).toHaveProperty('why');
  });
});
