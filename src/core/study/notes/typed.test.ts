import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTyped, type TypedPart } from './typed.ts';

const same = (text: string): TypedPart => ({ kind: 'same', text });
const missing = (text: string): TypedPart => ({ kind: 'missing', text });
const extra = (text: string): TypedPart => ({ kind: 'extra', text });

const sideOf = (parts: readonly TypedPart[], other: TypedPart['kind']): string =>
  parts.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join('');

describe('a typed answer', () => {
  it.each([
    ['guardrail', 'guardrail'],
    ['Guardrail', '  guardRAIL '],
    ['Caf\u00e9', 'cafe\u0301'],
    ['', ' '],
  ])('expected as %j is right as %j', (expected, given) => {
    expect(compareTyped(expected, given)).toMatchObject({ correct: true });
  });

  it.each([
    ['guardrail', 'guardrails', [same('guardrail'), extra('s')]],
    ['guardrail', 'gardrail', [same('g'), missing('u'), same('ardrail')]],
    ['north star', 'Northstar', [same('north'), missing(' '), same('star')]],
    ['abc', 'xyz', [missing('abc'), extra('xyz')]],
    ['a😀b', 'ab', [same('a'), missing('😀'), same('b')]],
    ['word', '', [missing('word')]],
    ['', 'word', [extra('word')]],
  ])('expected as %j is wrong as %j and shows where', (expected, given, parts) => {
    expect(compareTyped(expected, given)).toEqual({ correct: false, parts });
  });

  it('is compared without losing a character of either side', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '😀', ' '), maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, (expected, given) => {
        const { parts } = compareTyped(expected, given);
        expect(sideOf(parts, 'extra')).toBe(expected.trim());
        expect(sideOf(parts, 'missing')).toBe(given.trim());
      }),
    );
  });

  it('is right exactly where nothing is missing or extra', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'A', 'b'), maxLength: 4 });
    fc.assert(
      fc.property(texts, texts, (expected, given) => {
        const { correct, parts } = compareTyped(expected, given);
        expect(parts.every(({ kind }) => kind === 'same')).toBe(correct);
      }),
    );
  });

  it('of any length is compared in time', () => {
    const begun = performance.now();
    expect(compareTyped('ab'.repeat(50_000), 'ba'.repeat(50_000)).correct).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
