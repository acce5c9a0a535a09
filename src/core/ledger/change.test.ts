import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffFields, mergeFields, sameValue } from './change.ts';
import type { Fields } from './fields/value.ts';

const someFields = fc.dictionary(
  fc.constantFrom('what', 'when', 'why', 'cost'),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.record({ amount: fc.integer(), unit: fc.string() })),
) as fc.Arbitrary<Fields>;

describe('the difference of two states', () => {
  test('names the fields that changed, came and went, in the order of the form', () => {
    const before: Fields = { why: 'a', what: 'b', gone: true };
    const after: Fields = { why: 'c', what: 'b', cost: { amount: 1, unit: 'h' } };
    expect(diffFields(before, after, ['cost', 'what', 'why'])).toEqual([
      { field: 'cost', before: undefined, after: { amount: 1, unit: 'h' } },
      { field: 'why', before: 'a', after: 'c' },
      { field: 'gone', before: true, after: undefined },
    ]);
  });

  test('does not hang on the order in which members were written', () => {
    expect(sameValue({ amount: 1, unit: 'h' }, { unit: 'h', amount: 1 })).toBe(true);
    expect(sameValue([{ who: 'a', gain: 'b' }], [{ gain: 'b', who: 'a' }])).toBe(true);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  });
});

describe('two changes to one state', () => {
  test('come together where they touch different fields', () => {
    const base: Fields = { what: 'a', when: 'b', why: 'c' };
    expect(mergeFields(base, { what: 'mine', when: 'b', why: 'c' }, { what: 'a', why: 'theirs' })).toEqual({
      fields: { what: 'mine', why: 'theirs' },
      conflicts: [],
    });
  });

  test('are a conflict where they make different things of one field, removing it included', () => {
    expect(mergeFields({ what: 'a' }, { what: 'mine' }, { what: 'theirs' }).conflicts).toEqual(['what']);
    expect(mergeFields({ what: 'a' }, {}, { what: 'theirs' }).conflicts).toEqual(['what']);
    expect(mergeFields({ what: 'a' }, { what: 'same' }, { what: 'same' }).conflicts).toEqual([]);
  });

  test('lose nothing: what only one of them changed stands as they made it', () => {
    fc.assert(
      fc.property(someFields, someFields, someFields, (base, mine, theirs) => {
        const { fields, conflicts } = mergeFields(base, mine, theirs);
        const changedByMe = new Set(diffFields(base, mine).map(({ field }) => field));
        for (const field of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]))
          if (!conflicts.includes(field))
            expect(fields[field]).toEqual(changedByMe.has(field) ? mine[field] : theirs[field]);
      }),
    );
  });

  test('of whom only one changed anything are what that one says', () => {
    fc.assert(
      fc.property(someFields, someFields, (base, changed) => {
        expect(mergeFields(base, changed, base)).toEqual({ fields: changed, conflicts: [] });
        expect(mergeFields(base, base, changed)).toEqual({ fields: changed, conflicts: [] });
      }),
    );
  });
});
