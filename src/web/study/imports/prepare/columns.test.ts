import { describe, expect, test } from 'vitest';
import { assignTarget, findMappingProblem } from './columns.ts';

describe('the columns of a file', () => {
  test.each([
    [['front', 'back'], 1, 'tags', ['front', 'tags']],
    [['front', 'back'], 1, 'front', ['ignore', 'front']],
    [['front', 'ignore', 'ignore'], 2, 'ignore', ['front', 'ignore', 'ignore']],
    [['front', 'ignore', 'back'], 1, 'back', ['front', 'back', 'ignore']],
  ] as const)('%j with column %i as %s are %j', (mapping, at, target, after) => {
    expect(assignTarget(mapping, at, target)).toEqual(after);
  });

  test('need a front', () => {
    expect(findMappingProblem(['back', 'ignore'])).toBe(
      'No column holds the front of the cards yet. Choose “Front” above the column that asks the question.',
    );
    expect(findMappingProblem(['front'])).toBeUndefined();
  });
});
