import { describe, expect, test } from 'vitest';
import { aroundGap } from './aroundGap.ts';

const gap = '<mark class="gap">[…]</mark>';

describe('one line of a text with a gap', () => {
  test('is the text itself where the gap is near its start', () => {
    expect(aroundGap(`Retention is ${gap}.`)).toBe(`Retention is ${gap}.`);
    expect(aroundGap('No gap at all, however long the text may be that stands here instead')).not.toMatch(/^…/);
  });

  test('begins a few words before a gap that is far in', () => {
    const text = `A target that keeps being missed has one of four causes: a wrong bet, a wrong ${gap}, or others.`;
    expect(aroundGap(text)).toBe(`… a wrong bet, a wrong ${gap}, or others.`);
  });

  test('begins with the gap where no word ends before it', () => {
    expect(aroundGap(`${'x'.repeat(90)}${gap}`)).toBe(`… ${gap}`);
  });
});
