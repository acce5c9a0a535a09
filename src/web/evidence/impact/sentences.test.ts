import { describe, expect, test } from 'vitest';
import { chainLinks } from '../../../core/evidence/chain.ts';
import { rungs } from '../../../core/evidence/ladder.ts';
import { instant } from '../../../core/base/instant.ts';
import { sayChain, sayCredits, sayDifference, sayForetold, sayMeasure, sayRipple, sayRung } from './sentences.ts';

const followUp = { on: null, due: false, forecastAt: null, actualAt: null, foretold: null };
const half = 182 * 86_400_000;

describe('what is said of the proof of an impact', () => {
  test('has a sentence for every step and every link', () => {
    for (const rung of rungs) expect(sayRung(rung)).toMatch(/^It stands on /);
    for (const weakest of chainLinks) expect(sayChain({ links: [], weakest })).toMatch(/^The weakest link is “.+”$/);
    expect(sayChain({ links: [], weakest: null })).toBe('The chain holds from your act to its proof');
  });

  test('counts what followed without the impact itself', () => {
    const one = { id: 'I', kind: 'impact', title: 'a', standing: 'kept' } as never;
    expect(sayRipple({ effects: [one], depth: 1, teams: [], functions: [] })).toBe(
      'Nothing else followed from it so far',
    );
    expect(sayRipple({ effects: [one, one], depth: 2, teams: [one], functions: ['sales'] })).toBe(
      '1 more impact followed from it: together they go 2 orders deep and reach 1 other team in 1 function',
    );
    expect(sayRipple({ effects: [one, one, one], depth: 3, teams: [one], functions: ['sales'] })).toBe(
      '2 more impacts followed from it: together they go 3 orders deep and reach 1 other team in 1 function',
    );
  });

  test.each([
    [9, 1, /^From 9 to 1 incidents: 89.?% less$/],
    [1, 9, /^From 1 to 9 incidents: 800.?% more$/],
    [0, 9, /^From 0 to 9 incidents$/],
    [4, 4, /^No difference$/],
  ])('tells %i from %i', (before, after, sentence) => {
    const unit = 'incidents';
    expect(sayDifference({ amount: before, unit }, { amount: after, unit })).toMatch(sentence);
  });

  test('does not compare what counts different things', () => {
    expect(sayDifference({ amount: 1, unit: 'hours' }, { amount: 2, unit: 'days' })).toBeUndefined();
    expect(sayMeasure({ amount: 3, unit: '' })).toBe('3');
  });

  test('tells a forecast that was kept before from one that was not', () => {
    expect(sayForetold(followUp)).toBe('');
    expect(sayForetold({ ...followUp, forecastAt: instant(0), actualAt: instant(half), foretold: 'before' })).toBe(
      'The forecast was kept 6 months before the outcome; the log holds both.',
    );
    expect(sayForetold({ ...followUp, forecastAt: instant(0), actualAt: instant(9), foretold: 'before' })).toMatch(
      /less than a day before/,
    );
    expect(sayForetold({ ...followUp, forecastAt: instant(half), actualAt: instant(half), foretold: 'late' })).toMatch(
      /^The forecast was not kept before the outcome: /,
    );
    expect(
      sayForetold({ ...followUp, forecastAt: instant(0), actualAt: instant(half), foretold: 'backdated' }),
    ).toMatch(/^The forecast is backdated: /);
  });

  test('counts those who had a part in it once each', () => {
    const mira = { id: 'P', kind: 'person', title: 'Mira', standing: 'kept' } as never;
    const row = { who: mira, contribution: 'Asked first.' };
    expect(sayCredits([])).toBe('Nobody else is credited yet');
    expect(sayCredits([row, row])).toBe('1 other had a part in it');
    expect(sayCredits([{ ...row, who: null }])).toBe('Others had a part in it');
  });
});
