import { expect, test } from 'vitest';
import { isRefusal, refuse } from './refusal.ts';

test('a refusal is known by its code, so that a record of the kind of that name is not taken for one', () => {
  expect(isRefusal(refuse('no-deck', 'There is no such deck.'))).toBe(true);
  for (const answer of [{ kind: 'refusal', title: 'A private price' }, { kind: 'card' }, {}, null, undefined, 'no'])
    expect(isRefusal(answer)).toBe(false);
});
