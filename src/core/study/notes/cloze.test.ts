import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../base/refusal.ts';
import { type ClozePart, deepestGap, fillGaps, gapNumbers, parseCloze } from './cloze.ts';

const partsOf = (text: string): readonly ClozePart[] => {
  const parts = parseCloze(text);
  return isRefusal(parts) ? [parts.message] : parts;
};

const gap = (numbers: readonly number[], parts: readonly ClozePart[], hint: string | null = null): ClozePart => ({
  numbers,
  parts,
  hint,
});

const valid: readonly [string, readonly ClozePart[]][] = [
  ['', []],
  ['no gap', ['no gap']],
  ['{{c1::one}}', [gap([1], ['one'])]],
  ['a {{c2::b}} c', ['a ', gap([2], ['b']), ' c']],
  ['{{c1::b::hint}}', [gap([1], ['b'], 'hint')]],
  ['{{c1::b::}}', [gap([1], ['b'], '')]],
  ['{{c1::b::a::c}}', [gap([1], ['b'], 'a::c')]],
  ['{{c1,3::b}}', [gap([1, 3], ['b'])]],
  ['{{c1::a {{c2::b::h}} c::k}}', [gap([1], ['a ', gap([2], ['b'], 'h'), ' c'], 'k')]],
  ['{{c1::a::see {{c2::b}}}}', [gap([1], ['a'], 'see b')]],
  ['{{c1::}}', [gap([1], [])]],
  ['{{Front}} {{type:Back}} {{c1:x}} {{cx::y', ['{{Front}} {{type:Back}} {{c1:x}} {{cx', '::', 'y']],
  ['{{c500::x}}', [gap([500], ['x'])]],
];

describe('text with gaps', () => {
  it.each(valid)('%j has its parts', (text, parts) => {
    const joined = (all: readonly ClozePart[]): string => JSON.stringify(all).replaceAll('","', '');
    expect(joined(partsOf(text))).toBe(joined(parts));
  });

  it.each([
    ['{{c1::a', 'gap-unclosed', 'The gap that begins with "{{c1::a" is never closed. Write }} where it ends.'],
    [
      'x {{c1::a {{c2::b}} c',
      'gap-unclosed',
      'The gap that begins with "{{c1::a {{c2::b}} c" is never closed. Write }} where it ends.',
    ],
    ['{{c0::a}}', 'gap-number', 'A gap is numbered c0. Number gaps from c1 to c500.'],
    ['{{c1,501::a}}', 'gap-number', 'A gap is numbered c501. Number gaps from c1 to c500.'],
  ])('%j is refused with a sentence that says what to do', (text, code, message) => {
    expect(parseCloze(text)).toEqual({ kind: 'refusal', code, message });
  });

  it('may nest gaps only so deep', () => {
    const nested = (depth: number): string => `${'{{c1::'.repeat(depth)}x${'}}'.repeat(depth)}`;
    expect(isRefusal(parseCloze(nested(deepestGap)))).toBe(false);
    expect(parseCloze(nested(deepestGap + 1))).toMatchObject({ code: 'gap-depth' });
  });

  it.each([
    ['opening gaps', '{{c1::'],
    ['gaps', '{{c1::a}}'],
    ['closing marks', '}}'],
    ['colons in a gap', '::'],
    ['numbers of a gap', '1,'],
  ])('of a megabyte of %s is read in time', (_, piece) => {
    const text = `{{c1::x}}{{c1::${piece.repeat(1_000_000 / piece.length)}`;
    const begun = performance.now();
    parseCloze(text);
    parseCloze(`{{c${text}`);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('without marks of its own stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', ':', 'c', '1', ',', 'é', '😀') }), (text) => {
        fc.pre(!/\{\{c\d/.test(text));
        return partsOf(text).join('') === text;
      }),
    );
  });

  it('fills each gap with what it holds', () => {
    const words = fc.stringMatching(/^[a-z ]{0,5}$/);
    const { text } = fc.letrec<{ text: readonly [string, string] }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        words.map((word) => [word, word] as const),
        fc
          .tuple(words, fc.integer({ min: 1, max: 500 }), tie('text'), tie('text'))
          .map(
            ([word, number, inner, after]) =>
              [`${word}{{c${number}::${inner[0]}}}${after[0]}`, word + inner[1] + after[1]] as const,
          ),
      ),
    }));
    fc.assert(fc.property(text, ([written, filled]) => fillGaps(partsOf(written), (_, inner) => inner) === filled));
  });
});

describe('gap numbers', () => {
  it('are each told once and in order', () => {
    expect(gapNumbers(partsOf('{{c10::a}} {{c2::b {{c3::c}}}} {{c2,1::d}}'))).toEqual([1, 2, 3, 10]);
  });
});
