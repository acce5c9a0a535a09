import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFilter, parseFilter, stateNames } from './filterAddress.ts';

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('the address of a filter', () => {
  test('leads back to the same filter', () => {
    const filters = fc.record(
      {
        deckId: fc.constant(id as never),
        search: fc.string({ minLength: 1, maxLength: 200 }),
        tag: fc.string({ minLength: 1, maxLength: 100 }),
        state: fc.constantFrom(...(Object.keys(stateNames) as (keyof typeof stateNames)[])),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(formatFilter(filter))).toEqual(filter);
      }),
    );
  });

  test('takes a number for the text it was', () => {
    expect(parseFilter({ search: 2026 })).toEqual({ search: '2026' });
  });

  test('ignores what makes no sense', () => {
    expect(parseFilter({ state: 'toString', deckId: 'one', tag: null, search: ['a'] })).toEqual({});
  });

  test('of an empty filter is empty', () => {
    expect(formatFilter({ search: '' })).toEqual({});
  });
});
