import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, makeId } from './id.ts';
import { instant } from './instant.ts';

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 }).map(instant);
const randoms = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('makeId', () => {
  it.each([
    [0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], '00000000000000000000000000'],
    [1_469_918_176_385, [0, 1, 2, 3, 4, 5, 6, 7, 8, 255], '01ARYZ6S41000G40R40M30E27Z'],
    [2 ** 48 - 1, [255, 255, 255, 255, 255, 255, 255, 255, 255, 255], '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
  ])('writes the moment %d and its bytes as a ULID', (time, bytes, id) => {
    expect(makeId(instant(time), Uint8Array.from(bytes))).toBe(id);
  });

  it('makes ids that are ids', () => {
    fc.assert(fc.property(times, randoms, (time, random) => isId(makeId(time, random))));
  });

  it('makes ids that sort by time', () => {
    fc.assert(
      fc.property(times, times, randoms, (one, other, random) => {
        fc.pre(one < other);
        return makeId(one, random) < makeId(other, random);
      }),
    );
  });

  it('makes different ids of different bytes', () => {
    fc.assert(
      fc.property(times, randoms, randoms, (time, one, other) => {
        fc.pre(one.join() !== other.join());
        return makeId(time, one) !== makeId(time, other);
      }),
    );
  });

  it('throws on too few random bytes', () => {
    expect(() => makeId(instant(0), new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('isId', () => {
  it.each([
    '',
    '01ARYZ6S41',
    '81ARYZ6S41TSV4RRFFQ69G5FAV',
    '01aryz6s41tsv4rrffq69g5fav',
    '01ARYZ6S41TSV4RRFFQ69G5FAU',
    '01ARYZ6S41TSV4RRFFQ69G5FAV\n',
  ])('takes %j for no id', (text) => {
    expect(isId(text)).toBe(false);
  });
});
