import { describe, expect, test } from 'vitest';
import type { Block, PacketDocument, SectionName } from './base/document.ts';
import { told } from './fixtures/ledger.ts';
import { sayReached } from './reached.ts';
import { skimOf, skims } from './skim.ts';

const documentOf = (parts: Readonly<Partial<Record<SectionName, readonly Block[]>>>): PacketDocument => ({
  title: 'Mine',
  facts: [],
  sections: Object.entries(parts).map(([name, blocks]) => ({ name: name as SectionName, heading: name, blocks })),
});

const prose = (words: number): Block => ({ kind: 'prose', markdown: 'word '.repeat(words), from: null });
const headline = (text: string): Block => ({ kind: 'case', text, from: null });

const reachedIn = (document: PacketDocument, seconds: number): string =>
  sayReached(document, skimOf(document, { seconds }), 'a while');

describe('what a reader leaves with', () => {
  const document = documentOf({
    summary: [prose(300)],
    cases: [headline('One'), prose(400), headline('Two'), prose(400), headline('Three')],
    testimonials: [prose(300)],
  });

  test.each([
    [
      60,
      'In a while a reader meets a part of the summary, about 16 % of all words. Nobody reaches the cases and the testimonials.',
    ],
    [
      79,
      'In a while a reader meets the summary and 2 of 3 headlines, about 22 % of all words. Nobody reaches the testimonials.',
    ],
    [
      120,
      'In a while a reader meets the summary, 3 headlines and a part of what stands below them, about 33 % of all words. Nobody reaches the testimonials.',
    ],
    [600, 'In a while a reader has read all of it.'],
  ])('after %i seconds is told with what they never reach', (seconds, words) => {
    expect(reachedIn(document, seconds)).toBe(words);
  });

  test('of an empty packet is all of it, and in no time next to nothing', () => {
    expect(reachedIn(documentOf({}), 90)).toBe('In a while a reader has read all of it.');
    expect(reachedIn(document, 0)).toBe(
      'In a while a reader meets next to nothing, about 1 % of all words. Nobody reaches the summary, the cases and the testimonials.',
    );
  });

  test.each(skims)('of a drafted packet in %i seconds begins with the summary', (seconds) => {
    expect(reachedIn(told('company'), seconds)).toMatch(
      /^In a while a reader (?:meets the summary|has read all of it)/,
    );
  });

  test('counts what is written without spaces too', () => {
    const dense: Block = { kind: 'prose', markdown: '每个团队都先读合同。'.repeat(100), from: null };
    expect(reachedIn(documentOf({ summary: [dense], next: [dense] }), 90)).toBe(
      'In a while a reader meets a part of the summary, about 31 % of all words. Nobody reaches what comes next.',
    );
  });
});
