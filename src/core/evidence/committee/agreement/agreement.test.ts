import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaOf, type Level, openAlpha } from './alpha.ts';
import figures from './fixtures/figures.json' with { type: 'json' };
import { cohensKappaOf, fleissKappaOf } from './kappa.ts';
import { jackknifeOf, studentAt95 } from './interval.ts';
import { itemsOf, noFigure, type Ratings } from './ratings.ts';
import { severitiesOf } from './severity.ts';

/** Krippendorff's example of three raters and fifteen items. */
const publishedRatings: Ratings = [
  [null, null, null, null, null, 3, 4, 1, 2, 1, 1, 3, 3, null, 3],
  [1, null, 2, 1, 3, 3, 4, 3, null, null, null, null, null, null, null],
  [null, null, 2, 1, 3, 4, 4, null, 2, 1, 1, 3, 3, null, 4],
];

/** Krippendorff's example of four raters and twelve items, with what is missing. */
const publishedGaps: Ratings = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

/** Fleiss' example of ten subjects and fourteen raters. */
const publishedCounts = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

const levels: readonly Level[] = ['nominal', 'ordinal', 'interval'];

describe("Krippendorff's alpha", () => {
  test.each([
    ['nominal', 0.691358],
    ['ordinal', 0.806721],
    ['interval', 0.810845],
  ] as const)('of the published example, %s, is %s', (level, value) => {
    expect(alphaOf(publishedRatings, level).value).toBeCloseTo(value, 6);
  });

  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('of the published example with missing cells, %s, is %s', (level, value) => {
    expect(alphaOf(publishedGaps, level).value).toBeCloseTo(value, 3);
  });

  test.each(figures.alpha)('is what the Python package krippendorff 0.9 says (%#)', ({ ratings, alpha }) => {
    for (const level of levels) {
      const { value } = alphaOf(ratings, level);
      if (alpha[level] === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(alpha[level], 9);
    }
  });

  test('of raters who agree wholly is one', () => {
    const column = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2 });
    fc.assert(
      fc.property(column, fc.constantFrom(...levels), (given, level) => {
        fc.pre(new Set(given).size > 1);
        expect(alphaOf([given, given, given], level).value).toBeCloseTo(1, 9);
      }),
    );
  });

  test('does not depend on the order of raters or items, nor the nominal one on what the values are called', () => {
    const cell = fc.option(fc.integer({ min: 1, max: 4 }));
    const table = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(...levels), (ratings, level) => {
        const { value } = alphaOf(ratings, level);
        fc.pre(value !== null);
        expect(alphaOf(ratings.toReversed(), level).value).toBeCloseTo(value, 9);
        expect(
          alphaOf(
            ratings.map((row) => row.toReversed()),
            level,
          ).value,
        ).toBeCloseTo(value, 9);
        const renamed = ratings.map((row) => row.map((given) => (given === null ? null : (given * 7) % 11)));
        expect(alphaOf(renamed, 'nominal').value).toBeCloseTo(alphaOf(ratings, 'nominal').value ?? 2, 9);
      }),
    );
  });

  test('says why there is none', () => {
    expect(alphaOf([], 'nominal')).toEqual({ value: null, because: 'too-few' });
    expect(alphaOf([[1, 2, 3]], 'interval')).toEqual({ value: null, because: 'too-few' });
    expect(
      alphaOf(
        [
          [1, null],
          [null, 2],
        ],
        'ordinal',
      ),
    ).toEqual({ value: null, because: 'too-few' });
    expect(
      alphaOf(
        [
          [3, 3],
          [3, 3],
        ],
        'nominal',
      ),
    ).toEqual({ value: null, because: 'no-variation' });
  });
});

describe("Cohen's kappa", () => {
  test('of the published example is 0.4842, between 0.2137 and 0.7547', () => {
    const found = cohensKappaOf([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]);
    expect(found).toMatchObject({
      value: expect.closeTo(0.4842, 4),
      low: expect.closeTo(0.2137, 4),
      high: expect.closeTo(0.7547, 4),
    });
  });

  test.each(figures.cohen)('is what statsmodels 0.15 says (%#)', ({ table, kappa, low, high }) => {
    expect(cohensKappaOf(table)).toEqual({
      value: expect.closeTo(kappa, 9),
      low: expect.closeTo(low, 9),
      high: expect.closeTo(high, 9),
    });
  });

  test('says why there is none', () => {
    expect(
      cohensKappaOf([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ value: null, because: 'too-few' });
    expect(
      cohensKappaOf([
        [9, 0],
        [0, 0],
      ]),
    ).toEqual({ value: null, because: 'no-variation' });
  });
});

describe("Fleiss' kappa", () => {
  test('of the published example is 0.210', () => {
    expect(fleissKappaOf(publishedCounts).value).toBeCloseTo(0.21, 3);
  });

  test('of the published example with missing cells is 0.7611693, as irrCAC says', () => {
    const counts = itemsOf(publishedGaps).map((given) =>
      [1, 2, 3, 4, 5].map((value) => given.filter((one) => one === value).length),
    );
    expect(fleissKappaOf(counts).value).toBeCloseTo(0.7611693, 7);
  });

  test.each(figures.fleiss)('is what statsmodels 0.15 says (%#)', ({ counts, kappa }) => {
    expect(fleissKappaOf(counts).value).toBeCloseTo(kappa ?? 2, 9);
  });

  test('says why there is none', () => {
    expect(fleissKappaOf([])).toEqual({ value: null, because: 'too-few' });
    expect(fleissKappaOf([[1, 0]])).toEqual({ value: null, because: 'too-few' });
    expect(
      fleissKappaOf([
        [3, 0],
        [3, 0],
      ]),
    ).toEqual({ value: null, because: 'no-variation' });
  });
});

describe('the severity of raters', () => {
  const others = [4, 3, 5, 2, 4, 3, 4, 5];
  const strict = others.map((given) => given - 1);

  test('tells who gives less than the others, no more than they do, and with an interval', () => {
    const [first, , last] = severitiesOf([others, others, strict], { fewest: 4 });
    expect(last?.leaning).toBeGreaterThanOrEqual(-1);
    expect(last?.leaning).toBeLessThan(-0.5);
    expect(first?.leaning).toBeGreaterThan(0);
    expect(last?.items).toBe(8);
  });

  test('is drawn further towards zero the less is known', () => {
    const ratings = [others, [5, 4, 4, 3, 4, 2, 5, 5], [3, 4, 1, 1, 2, 4, 2, 3]];
    const [, , few] = severitiesOf(ratings, { fewest: 3 });
    const [, , many] = severitiesOf(
      ratings.map((row) => [...row, ...row, ...row]),
      { fewest: 3 },
    );
    if (!few || !many) throw new Error('both are known');
    expect(few.leaning).toBeLessThan(0);
    expect(many.leaning).toBeLessThan(few.leaning);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  test('is silent where few items were rated by others too', () => {
    expect(
      severitiesOf(
        [
          [4, 3],
          [3, 3],
        ],
        { fewest: 3 },
      ),
    ).toEqual([null, null]);
    expect(severitiesOf([[4, 3, 2, 1]], { fewest: 3 })).toEqual([null]);
  });

  test('is never further from zero than what was seen', () => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.tuple(row, row, row), (ratings) => {
        for (const severity of severitiesOf(ratings, { fewest: 3 }))
          expect(Math.abs(severity?.leaning ?? 0)).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('an interval by leaving each item out in turn', () => {
  const mean = (items: readonly number[]) => ({ value: items.reduce((sum, item) => sum + item, 0) / items.length });

  test.each([
    [9, 2.262],
    [15, 2.131],
    [30, 2.042],
  ])('lies by Student’s distribution with %d degrees of freedom %d errors to either side', (freedom, errors) => {
    expect(studentAt95(freedom)).toBeCloseTo(errors, 2);
  });

  test('is that of a mean, for a mean, and ends at full agreement', () => {
    const items = [0.1, 0.4, 0.2, 0.6, 0.3];
    const error = Math.sqrt(0.148 / 4 / 5);
    const found = jackknifeOf(items, mean);
    expect(found?.value).toBeCloseTo(0.32, 9);
    expect(found?.low).toBeCloseTo(0.32 - studentAt95(4) * error, 9);
    expect(jackknifeOf([0.9, 1, 0.8], mean)?.high).toBe(1);
  });

  test('is none where there is no figure, with all items or with one left out', () => {
    expect(jackknifeOf([], () => noFigure('too-few'))).toBeNull();
    const items = [
      [1, 1],
      [1, 1],
      [1, 2],
    ];
    const { pairs, figureOf } = openAlpha(items, 'ordinal');
    expect(figureOf(pairs).value).not.toBeNull();
    expect(jackknifeOf(pairs, figureOf)).toBeNull();
  });
});
